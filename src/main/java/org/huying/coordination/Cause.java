package org.huying.coordination;

import java.util.Objects;

import org.camunda.bpm.engine.delegate.VariableScope;

import org.huying.call.CallEventType;
import org.huying.deadline.DeadlineKind;

/** What is overdue and brought the matter before coordination. */
enum Cause {
    ASSIGN(DeadlineKind.ASSIGN, CallEventType.ASSIGN_OVERDUE),
    ACKNOWLEDGE(DeadlineKind.ACKNOWLEDGE, CallEventType.ACKNOWLEDGE_OVERDUE),
    RESOLVE(DeadlineKind.RESOLVE, CallEventType.RESOLVE_OVERDUE);

    private final DeadlineKind deadline;
    private final CallEventType overdue;

    Cause(DeadlineKind deadline, CallEventType overdue) {
        this.deadline = deadline;
        this.overdue = overdue;
    }

    static Cause of(VariableScope scope) {
        return valueOf((String) scope.getVariable(CoordinationProcess.CAUSE));
    }

    /** Whose deadline it is: empty for the lead's, otherwise the group id of the supporting department. */
    static String subject(VariableScope scope) {
        return Objects.requireNonNullElse(Parts.target(scope), "");
    }

    /** What tells the office's own deadline apart from those of other coordinations of the call. */
    static String coordinated(VariableScope scope) {
        return Objects.requireNonNullElseGet(
                Parts.target(scope), () -> of(scope).name());
    }

    DeadlineKind deadline() {
        return deadline;
    }

    CallEventType overdue() {
        return overdue;
    }
}
