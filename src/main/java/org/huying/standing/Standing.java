package org.huying.standing;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.huying.deadline.ClockedTask;
import org.huying.routing.Name;

/**
 * Where a call stands.
 *
 * @param work what somebody has on their list because of it
 * @param waiting what the process waits for where nobody has anything to do
 * @param picture absent for a call whose process is not kept any more
 */
public record Standing(
        List<Work> work, List<Name> waiting, @Nullable ProcessPicture picture) {

    private static final Set<String> DECISIONS = Set.of(
            ClockedTask.DECIDE_EXTENSION.id(), ClockedTask.DECIDE_HOLD.id(), ClockedTask.DECIDE_SUPPORT_EXTENSION.id());

    /**
     * A task that is open.
     *
     * @param task its id
     * @param step id of its element in the model
     * @param since when it came up
     * @param groups whose it is
     * @param assignee account id of whoever has claimed it
     */
    public record Work(
            String task,
            String step,
            Name name,
            List<String> groups,
            @Nullable String assignee,
            Instant since) {

        /** Whether an office decides on what a department has asked for, which works on meanwhile. */
        public boolean isDecision() {
            return DECISIONS.contains(step);
        }
    }
}
