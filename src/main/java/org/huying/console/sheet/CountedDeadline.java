package org.huying.console.sheet;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huying.console.Due;
import org.huying.deadline.Deadline;
import org.huying.deadline.DeadlineKind;

/**
 * A deadline on a sheet.
 *
 * @param own whether it is that of the one who leads the call
 * @param due counts down as long as it runs
 * @param result {@code MET}, {@code LATE}, {@code SUPERSEDED} or {@code CANCELLED}; absent as long as it runs
 * @param explanation its arithmetic, a sentence a line
 */
record CountedDeadline(
        DeadlineKind kind,
        @Nullable String owner,
        boolean own,
        Due due,
        @Nullable String result,
        boolean provisional,
        boolean paused,
        List<String> explanation) {

    /** Whether it counts down. */
    public boolean isCounting() {
        return result == null && !paused;
    }

    static @Nullable String result(Deadline deadline) {
        var outcome = deadline.outcome();
        if (outcome == null) {
            return null;
        }
        return outcome == Deadline.Outcome.MET && !deadline.isMetInTime() ? "LATE" : outcome.name();
    }
}
