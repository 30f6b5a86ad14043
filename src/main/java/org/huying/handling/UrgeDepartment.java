package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;

/** A coordination office urges the department. */
@Component("urgeDepartment")
class UrgeDepartment implements JavaDelegate {

    private final Reminder reminder;

    UrgeDepartment(Reminder reminder) {
        this.reminder = reminder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminder.send(execution.getProcessBusinessKey(), CallEventType.URGED, (String) execution.getVariable("reason"));
    }
}
