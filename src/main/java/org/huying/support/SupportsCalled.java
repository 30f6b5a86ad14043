package org.huying.support;

import java.time.Clock;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

import org.huying.call.SupportProgress;
import org.huying.deadline.Deadline;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.security.CurrentUser;

/** Calls the departments that support a call and were not called yet: from this moment their clocks run. */
@Component("supportsCalled")
class SupportsCalled implements ExecutionListener {

    private final SupportProgress progress;
    private final Deadlines deadlines;
    private final CurrentUser user;
    private final Clock clock;

    SupportsCalled(SupportProgress progress, Deadlines deadlines, CurrentUser user, Clock clock) {
        this.progress = progress;
        this.deadlines = deadlines;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var departments = progress.toCall(number);
        for (var department : departments) {
            var acknowledge = deadlines.startBeside(number, DeadlineKind.ACKNOWLEDGE, department);
            var resolve = inStep(number, deadlines.startBeside(number, DeadlineKind.RESOLVE, department));
            progress.called(number, department, acknowledge.due(), resolve.due());
        }
        execution.setVariable(SupportProcess.CALLED_DEPARTMENTS, Variables.untypedValue(departments, true));
    }

    /** Whoever is called while the call is on hold has its time after the review, as the lead has. */
    private Deadline inStep(String number, Deadline resolve) {
        return deadlines
                .current(number, DeadlineKind.RESOLVE)
                .filter(leads -> leads.isPaused(clock.instant()))
                .map(leads -> deadlines.pause(
                        number,
                        DeadlineKind.RESOLVE,
                        resolve.subject(),
                        Objects.requireNonNull(leads.pausedUntil()),
                        user.id(),
                        ""))
                .orElse(resolve);
    }
}
