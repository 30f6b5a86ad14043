package org.huying.coordination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;

/** A coordination office gives the call, or a part in it, to the department that it has chosen. */
@Component("reassignCall")
class ReassignCall implements JavaDelegate {

    private final Parts parts;

    ReassignCall(Parts parts) {
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parts.of(execution)
                .giveTo(
                        execution.getProcessBusinessKey(),
                        Parts.target(execution),
                        (String) execution.getVariable(CoordinationProcess.CHOSEN_DEPARTMENT),
                        CallEventType.REASSIGNED,
                        Parts.reason(execution));
    }
}
