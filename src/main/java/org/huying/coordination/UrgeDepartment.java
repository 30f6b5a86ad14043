package org.huying.coordination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A coordination office urges the department that is late. */
@Component("urgeDepartment")
class UrgeDepartment implements JavaDelegate {

    private final Parts parts;

    UrgeDepartment(Parts parts) {
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parts.of(execution).urge(execution.getProcessBusinessKey(), Parts.target(execution), Parts.reason(execution));
    }
}
