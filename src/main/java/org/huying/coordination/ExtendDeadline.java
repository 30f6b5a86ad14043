package org.huying.coordination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A coordination office grants a late department more working days to resolve. */
@Component("extendDeadline")
class ExtendDeadline implements JavaDelegate {

    private final Parts parts;

    ExtendDeadline(Parts parts) {
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parts.of(execution)
                .extend(
                        execution.getProcessBusinessKey(),
                        Parts.target(execution),
                        (Integer) execution.getVariable(CoordinationProcess.EXTENSION_DAYS),
                        Parts.reason(execution));
    }
}
