package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** A hold is over: the work goes back to the department, and to the top of its list. */
@Component("holdReviewed")
class HoldReviewed implements ExecutionListener {

    private final Holds holds;

    HoldReviewed(Holds holds) {
        this.holds = holds;
    }

    @Override
    public void notify(DelegateExecution execution) {
        holds.reviewed(execution.getProcessBusinessKey());
        execution.setVariable(CallProcess.HOLD_OVER, Variables.booleanValue(true, true));
    }
}
