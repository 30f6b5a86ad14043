package org.huying.support;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import org.huying.call.SupportProgress;

/** Nobody decided on more time for a supporting department before its deadline: it has its work back, late as it is. */
@Component("supportExtensionLapsed")
class SupportExtensionLapsed implements ExecutionListener {

    private final SupportProgress progress;

    SupportExtensionLapsed(SupportProgress progress) {
        this.progress = progress;
    }

    @Override
    public void notify(DelegateExecution execution) {
        progress.extensionLapsed(
                execution.getProcessBusinessKey(), (String) execution.getVariable(SupportProcess.TARGET));
    }
}
