package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A coordination office grants a late department more working days to resolve. */
@Component("extendDeadline")
class ExtendDeadline implements JavaDelegate {

    private final Extensions extensions;

    ExtendDeadline(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        extensions.extend(execution.getProcessBusinessKey(), (Integer) execution.getVariable("extensionDays"), (String)
                execution.getVariable("reason"));
    }
}
