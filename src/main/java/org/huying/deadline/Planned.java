package org.huying.deadline;

import org.jspecify.annotations.Nullable;

import org.huying.worktime.Budget;

/**
 * A budget that the decision table gave and whose clock has not been started.
 *
 * @param warnPercent the part of the budget after which somebody is reminded or warned, 1 to 100; absent: nobody is
 */
public record Planned(
        DeadlineKind kind, Budget budget, @Nullable Integer warnPercent) {

    public Planned(DeadlineKind kind, Budget budget) {
        this(kind, budget, null);
    }
}
