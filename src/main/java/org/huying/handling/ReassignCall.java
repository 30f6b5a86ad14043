package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;

/** A coordination office gives the call to another department. */
@Component("reassignCall")
class ReassignCall implements JavaDelegate {

    private final Ruling ruling;

    ReassignCall(Ruling ruling) {
        this.ruling = ruling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ruling.give(
                execution.getProcessBusinessKey(),
                (String) execution.getVariable("chosenDepartment"),
                CallEventType.REASSIGNED,
                (String) execution.getVariable("reason"));
    }
}
