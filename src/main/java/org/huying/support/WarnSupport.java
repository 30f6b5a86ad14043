package org.huying.support;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;

/** Warns a supporting department that its time to report is running out. */
@Component("warnSupport")
class WarnSupport implements JavaDelegate {

    private final SupportReminder reminder;

    WarnSupport(SupportReminder reminder) {
        this.reminder = reminder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminder.send(
                execution.getProcessBusinessKey(),
                (String) execution.getVariable(SupportProcess.TARGET),
                CallEventType.WARNED,
                null);
    }
}
