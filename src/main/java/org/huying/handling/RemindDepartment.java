package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;

/** Reminds the department that its time to acknowledge is running out. */
@Component("remindDepartment")
class RemindDepartment implements JavaDelegate {

    private final Reminder reminder;

    RemindDepartment(Reminder reminder) {
        this.reminder = reminder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminder.send(execution.getProcessBusinessKey(), CallEventType.REMINDED, null);
    }
}
