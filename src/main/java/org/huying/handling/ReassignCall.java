package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.call.Calls;

/** A coordination office gives the call to another department. */
@Component("reassignCall")
class ReassignCall implements JavaDelegate {

    private final Calls calls;
    private final Assignee assignee;
    private final Ruling ruling;

    ReassignCall(Calls calls, Assignee assignee, Ruling ruling) {
        this.calls = calls;
        this.assignee = assignee;
        this.ruling = ruling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var call = calls.require(execution.getProcessBusinessKey());
        var department = assignee.require((String) execution.getVariable("chosenDepartment"), call);
        ruling.give(call, department, CallEventType.REASSIGNED, (String) execution.getVariable("reason"));
    }
}
