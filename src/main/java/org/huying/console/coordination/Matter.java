package org.huying.console.coordination;

import java.util.List;
import java.util.Set;

import org.huying.call.CallEventType;
import org.huying.deadline.ClockedTask;

/** What can stand on a coordination desk, each with the tasks that decide it, where there are any, and what leads to it. */
enum Matter {
    ESCALATED(
            List.of(ClockedTask.COORDINATE),
            CallEventType.ASSIGN_OVERDUE,
            CallEventType.ACKNOWLEDGE_OVERDUE,
            CallEventType.RESOLVE_OVERDUE),
    DISPUTED(
            List.of(
                    ClockedTask.ARBITRATE,
                    ClockedTask.ARBITRATE_RETURN,
                    ClockedTask.ARBITRATE_SUPPORT,
                    ClockedTask.ARBITRATE_SUPPORT_RETURN),
            CallEventType.RETURNED,
            CallEventType.SUPPORT_RETURNED),
    EXTENSION(
            List.of(ClockedTask.DECIDE_EXTENSION, ClockedTask.DECIDE_SUPPORT_EXTENSION),
            CallEventType.EXTENSION_ASKED,
            CallEventType.SUPPORT_EXTENSION_ASKED),
    HOLD(List.of(ClockedTask.DECIDE_HOLD), CallEventType.HOLD_ASKED),
    /** Orders that somebody carries out late. */
    ORDERS(List.of(ClockedTask.FOLLOW_UP)),
    /** What the office has decided and is not settled, what it leads itself, and what rose above it. */
    FOLLOWED(
            List.of(),
            CallEventType.ESCALATED,
            CallEventType.RULED,
            CallEventType.SUPPORT_RULED,
            CallEventType.HELD,
            CallEventType.URGED,
            CallEventType.REASSIGNED,
            CallEventType.TAKEN_OVER,
            CallEventType.EXTENDED,
            CallEventType.SUPPORT_REASSIGNED,
            CallEventType.SUPPORT_EXTENDED),
    HELD(List.of(), CallEventType.HELD),
    SUPERVISED(List.of(), CallEventType.SUPERVISED);

    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change, which its type does not say
    private final List<String> tasks;

    @SuppressWarnings("ImmutableEnumChecker") // likewise
    private final Set<CallEventType> causes;

    Matter(List<ClockedTask> tasks, CallEventType... causes) {
        this.tasks = tasks.stream().map(ClockedTask::id).toList();
        this.causes = Set.of(causes);
    }

    /** The ids of the elements in the models; none for what is only watched. */
    List<String> tasks() {
        return tasks;
    }

    Set<CallEventType> causes() {
        return causes;
    }

    /** Whether tasks wait for a decision; everything else is only watched. */
    public boolean isDecided() {
        return !tasks.isEmpty();
    }
}
