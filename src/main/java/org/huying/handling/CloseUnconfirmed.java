package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallProgress;
import org.huying.call.CallStatus;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** Nobody verified in time; it is counted as unconfirmed, not as satisfied. */
@Component("closeUnconfirmed")
class CloseUnconfirmed implements JavaDelegate {

    private final CallProgress progress;
    private final Deadlines deadlines;

    CloseUnconfirmed(CallProgress progress, Deadlines deadlines) {
        this.progress = progress;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        progress.closed(number, CallStatus.CLOSED_UNCONFIRMED);
        deadlines.breached(number, DeadlineKind.VERIFY);
        deadlines.cancelAll(number, "closed unconfirmed");
    }
}
