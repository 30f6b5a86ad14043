package org.huying.console.coordination;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.huying.call.CallEventType;

/** What can wait on a coordination desk, each with the tasks that decide it, where there are any, and what leads to it. */
@SuppressWarnings("ImmutableEnumChecker") // sets that nobody can change, which their type does not say
enum Matter {
    ESCALATED(
            Set.of("Activity_Coordinate"),
            Set.of(CallEventType.ASSIGN_OVERDUE, CallEventType.ACKNOWLEDGE_OVERDUE, CallEventType.RESOLVE_OVERDUE)),
    DISPUTED(
            Set.of(
                    "Activity_Arbitrate",
                    "Activity_ArbitrateReturn",
                    "Activity_ArbitrateSupport",
                    "Activity_ArbitrateSupportReturn"),
            Set.of(CallEventType.RETURNED),
            Set.of(CallEventType.SUPPORT_RETURNED)),
    EXTENSION(
            Set.of("Activity_DecideExtension", "Activity_DecideSupportExtension"),
            Set.of(CallEventType.EXTENSION_ASKED),
            Set.of(CallEventType.SUPPORT_EXTENSION_ASKED)),
    HOLD(Set.of("Activity_DecideHold"), Set.of(CallEventType.HOLD_ASKED)),
    HELD(Set.of(), Set.of(CallEventType.HELD)),
    SUPERVISED(Set.of(), Set.of(CallEventType.SUPERVISED));

    private final Set<String> tasks;
    private final Set<CallEventType> causes;
    private final Set<CallEventType> causesOfParts;

    Matter(Set<String> tasks, Set<CallEventType> causes) {
        this(tasks, causes, Set.of());
    }

    /** @param causesOfParts what leads to it where it is about the part of a supporting department alone */
    Matter(Set<String> tasks, Set<CallEventType> causes, Set<CallEventType> causesOfParts) {
        this.tasks = tasks;
        this.causes = causes;
        this.causesOfParts = causesOfParts;
    }

    /** Whether nothing is to be decided. */
    boolean isWatched() {
        return tasks.isEmpty();
    }

    boolean isDecidedBy(String task) {
        return tasks.contains(task);
    }

    Stream<CallEventType> causes() {
        return Stream.concat(causes.stream(), causesOfParts.stream());
    }

    boolean isCauseOfPartAlone(CallEventType type) {
        return causesOfParts.contains(type);
    }

    /** The ids of their elements in the models. */
    static List<String> decisions() {
        return Arrays.stream(values()).flatMap(matter -> matter.tasks.stream()).toList();
    }
}
