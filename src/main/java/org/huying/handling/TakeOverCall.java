package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;

/** A coordination office takes the call into its own hands. */
@Component("takeOverCall")
class TakeOverCall implements JavaDelegate {

    private final Ruling ruling;

    TakeOverCall(Ruling ruling) {
        this.ruling = ruling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ruling.give(
                execution.getProcessBusinessKey(),
                (String) execution.getVariable("coordinationOffice"),
                CallEventType.TAKEN_OVER,
                (String) execution.getVariable("reason"));
    }
}
