package org.huying.coordination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import org.huying.call.CallProgress;
import org.huying.deadline.Deadlines;

/** Notes who has missed a deadline, for the timeline and for the cards to come: whoever is given the matter later has not. */
@Component
class Lateness {

    private final Deadlines deadlines;
    private final CallProgress progress;

    Lateness(Deadlines deadlines, CallProgress progress) {
        this.deadlines = deadlines;
        this.progress = progress;
    }

    /** Group id of the department that is late. */
    String note(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var cause = Cause.of(execution);
        var subject = Cause.subject(execution);
        var late = deadlines
                .current(number, cause.deadline(), subject)
                .orElseThrow()
                .responsible();
        deadlines.breached(number, cause.deadline(), subject);
        progress.note(number, cause.overdue(), late, null, null);
        execution.setVariable(CoordinationProcess.LATE_DEPARTMENT, late);
        return late;
    }
}
