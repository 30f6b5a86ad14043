package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** Starts the caller's time to say whether it is solved; on the flow, for the reason {@link AssignmentDue} gives. */
@Component("verificationDue")
class VerificationDue implements ExecutionListener {

    private final Deadlines deadlines;
    private final Desks desks;

    VerificationDue(Deadlines deadlines, Desks desks) {
        this.deadlines = deadlines;
        this.desks = desks;
    }

    @Override
    public void notify(DelegateExecution execution) {
        deadlines.start(execution.getProcessBusinessKey(), DeadlineKind.VERIFY, desks.dispatch(execution));
    }
}
