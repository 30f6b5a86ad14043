package org.huying.coordination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;

/** A coordination office takes the call, or a part in it, into its own hands. */
@Component("takeOverCall")
class TakeOverCall implements JavaDelegate {

    private final Parts parts;

    TakeOverCall(Parts parts) {
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parts.of(execution)
                .giveTo(
                        execution.getProcessBusinessKey(),
                        Parts.target(execution),
                        (String) execution.getVariable(CoordinationProcess.COORDINATION_OFFICE),
                        CallEventType.TAKEN_OVER,
                        Parts.reason(execution));
    }
}
