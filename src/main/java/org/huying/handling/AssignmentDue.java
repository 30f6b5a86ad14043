package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/**
 * Starts the dispatch desk's clock.
 *
 * <p>It listens on the flow into the task, not on the task: a task's timers are made before its own listeners run.
 */
@Component("assignmentDue")
class AssignmentDue implements ExecutionListener {

    private final Deadlines deadlines;
    private final Desks desks;

    AssignmentDue(Deadlines deadlines, Desks desks) {
        this.deadlines = deadlines;
        this.desks = desks;
    }

    @Override
    public void notify(DelegateExecution execution) {
        deadlines.start(execution.getProcessBusinessKey(), DeadlineKind.ASSIGN, desks.dispatch(execution));
    }
}
