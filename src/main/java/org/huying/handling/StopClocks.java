package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.deadline.Deadlines;

/** Ends every deadline that still runs: nobody owes an answer any more. */
@Component("stopClocks")
class StopClocks implements JavaDelegate {

    private final Deadlines deadlines;

    StopClocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.cancelAll(execution.getProcessBusinessKey(), "withdrawn");
    }
}
