package org.huying.support;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;

/** Reminds a supporting department that its time to acknowledge is running out. */
@Component("remindSupport")
class RemindSupport implements JavaDelegate {

    private final SupportReminder reminder;

    RemindSupport(SupportReminder reminder) {
        this.reminder = reminder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminder.send(
                execution.getProcessBusinessKey(),
                (String) execution.getVariable(SupportProcess.TARGET),
                CallEventType.REMINDED,
                null);
    }
}
