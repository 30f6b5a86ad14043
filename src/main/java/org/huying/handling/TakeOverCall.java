package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.call.Calls;

/** A coordination office takes the call into its own hands. */
@Component("takeOverCall")
class TakeOverCall implements JavaDelegate {

    private final Calls calls;
    private final Assignee assignee;
    private final Ruling ruling;

    TakeOverCall(Calls calls, Assignee assignee, Ruling ruling) {
        this.calls = calls;
        this.assignee = assignee;
        this.ruling = ruling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var call = calls.require(execution.getProcessBusinessKey());
        var office = assignee.require((String) execution.getVariable("coordinationOffice"), call);
        ruling.give(call, office, CallEventType.TAKEN_OVER, (String) execution.getVariable("reason"));
    }
}
