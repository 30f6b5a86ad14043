package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallProgress;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.security.CurrentUser;

/** A coordination office grants more working days to resolve; what was late stays late. */
@Component("extendDeadline")
class ExtendDeadline implements JavaDelegate {

    private final CallProgress progress;
    private final Deadlines deadlines;
    private final CurrentUser user;

    ExtendDeadline(CallProgress progress, Deadlines deadlines, CurrentUser user) {
        this.progress = progress;
        this.deadlines = deadlines;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var days = (Integer) execution.getVariable("extensionDays");
        var note = (String) execution.getVariable("reason");
        progress.lock(number);
        var before = deadlines.current(number, DeadlineKind.RESOLVE).orElseThrow();
        var extended = deadlines.extend(number, DeadlineKind.RESOLVE, days, user.id(), note == null ? "" : note);
        progress.extended(number, before.due(), extended.due(), note);
    }
}
