package org.huying.console.coordination;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.huying.call.CallEventType;

/** What can wait on a coordination desk, each with the task that decides it, where there is one, and what leads to it. */
enum Matter {
    ESCALATED(
            "Activity_Coordinate",
            CallEventType.ASSIGN_OVERDUE,
            CallEventType.ACKNOWLEDGE_OVERDUE,
            CallEventType.RESOLVE_OVERDUE),
    DISPUTED("Activity_Arbitrate", CallEventType.RETURNED),
    EXTENSION("Activity_DecideExtension", CallEventType.EXTENSION_ASKED),
    HOLD("Activity_DecideHold", CallEventType.HOLD_ASKED),
    HELD(null, CallEventType.HELD),
    SUPERVISED(null, CallEventType.SUPERVISED);

    private final @Nullable String task;

    @SuppressWarnings("ImmutableEnumChecker") // a set that nobody can change, which its type does not say
    private final Set<CallEventType> causes;

    Matter(@Nullable String task, CallEventType... causes) {
        this.task = task;
        this.causes = Set.of(causes);
    }

    /** The id of the element in the model; absent for what is only watched. */
    @Nullable
    String task() {
        return task;
    }

    Set<CallEventType> causes() {
        return causes;
    }

    static List<String> tasks() {
        return Arrays.stream(values())
                .flatMap(matter -> Stream.ofNullable(matter.task))
                .toList();
    }
}
