package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallProgress;
import org.huying.call.CallStatus;

/** The caller finds it solved. */
@Component("closeSolved")
class CloseSolved implements JavaDelegate {

    private final CallProgress progress;

    CloseSolved(CallProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.closed(execution.getProcessBusinessKey(), CallStatus.CLOSED_SOLVED);
    }
}
