package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;

/** Warns the department that its time to resolve is running out. */
@Component("warnDepartment")
class WarnDepartment implements JavaDelegate {

    private final Reminder reminder;

    WarnDepartment(Reminder reminder) {
        this.reminder = reminder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminder.send(execution.getProcessBusinessKey(), CallEventType.WARNED, null);
    }
}
