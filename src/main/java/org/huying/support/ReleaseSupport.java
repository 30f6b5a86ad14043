package org.huying.support;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.SupportProgress;

/** A coordination office releases a supporting department that is late: the call goes on without it. */
@Component("releaseSupport")
class ReleaseSupport implements JavaDelegate {

    private final SupportProgress progress;

    ReleaseSupport(SupportProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.released(
                execution.getProcessBusinessKey(), (String) execution.getVariable(SupportProcess.TARGET), (String)
                        execution.getVariable("reason"));
    }
}
