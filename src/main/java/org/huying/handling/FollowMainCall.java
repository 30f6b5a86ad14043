package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.Calls;
import org.huying.call.SupportProgress;
import org.huying.deadline.Deadlines;

/** The call is handled in another one from now on: nobody owes an answer on this one. */
@Component("followMainCall")
class FollowMainCall implements JavaDelegate {

    private final Calls calls;
    private final Deadlines deadlines;
    private final SupportProgress supports;

    FollowMainCall(Calls calls, Deadlines deadlines, SupportProgress supports) {
        this.calls = calls;
        this.deadlines = deadlines;
        this.supports = supports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        deadlines.cancelAll(number, "merged into " + calls.require(number).mergedInto());
        supports.ended(number);
    }
}
