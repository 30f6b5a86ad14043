package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Nobody decided on more time before the deadline: the department has its work back, late as it is. */
@Component("extensionLapsed")
class ExtensionLapsed implements ExecutionListener {

    private final Extensions extensions;

    ExtensionLapsed(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        extensions.lapse(execution.getProcessBusinessKey());
    }
}
