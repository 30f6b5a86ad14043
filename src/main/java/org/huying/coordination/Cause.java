package org.huying.coordination;

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

    DeadlineKind deadline() {
        return deadline;
    }

    CallEventType overdue() {
        return overdue;
    }
}
