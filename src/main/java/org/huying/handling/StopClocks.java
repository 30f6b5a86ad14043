package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.SupportProgress;
import org.huying.deadline.Deadlines;

/** Ends every deadline that still runs: nobody owes an answer any more. */
@Component("stopClocks")
class StopClocks implements JavaDelegate {

    private final Deadlines deadlines;
    private final SupportProgress supports;

    StopClocks(Deadlines deadlines, SupportProgress supports) {
        this.deadlines = deadlines;
        this.supports = supports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        supports.ended(number);
        deadlines.cancelAll(number, "withdrawn");
    }
}
