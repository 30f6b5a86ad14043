package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallProgress;
import org.huying.call.CallStatus;

/** Even the city's coordination office could not solve it; it is counted so. */
@Component("closeUnsolved")
class CloseUnsolved implements JavaDelegate {

    private final CallProgress progress;

    CloseUnsolved(CallProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.closed(execution.getProcessBusinessKey(), CallStatus.CLOSED_UNSOLVED);
    }
}
