package org.huying.coordination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** Whether the decision has itself settled the cause, as when a call that nobody had is assigned. */
@Component("settledByDecision")
class SettledByDecision implements ExecutionListener {

    private final Deadlines deadlines;

    SettledByDecision(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var settled = deadlines
                        .current(number, Cause.of(execution).deadline(), Cause.subject(execution))
                        .orElseThrow()
                        .endedAt()
                != null;
        if (settled) {
            deadlines.met(number, DeadlineKind.COORDINATE, Cause.coordinated(execution));
        }
        execution.setVariable(CoordinationProcess.SETTLED, Variables.booleanValue(settled, true));
    }
}
