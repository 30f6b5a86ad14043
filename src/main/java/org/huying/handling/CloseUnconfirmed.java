package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallProgress;
import org.huying.call.CallStatus;

/** Nobody verified in time; it is counted as unconfirmed, not as satisfied. */
@Component("closeUnconfirmed")
class CloseUnconfirmed implements JavaDelegate {

    private final CallProgress progress;

    CloseUnconfirmed(CallProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.closed(execution.getProcessBusinessKey(), CallStatus.CLOSED_UNCONFIRMED);
    }
}
