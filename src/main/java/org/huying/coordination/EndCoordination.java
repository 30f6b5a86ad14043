package org.huying.coordination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** The cause is settled, or the late department has got more time: the office owes nothing any more. */
@Component("endCoordination")
class EndCoordination implements JavaDelegate, ExecutionListener {

    private final Deadlines deadlines;

    EndCoordination(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.met(execution.getProcessBusinessKey(), DeadlineKind.COORDINATE, Cause.coordinated(execution));
    }

    @Override
    public void notify(DelegateExecution execution) {
        execute(execution);
    }
}
