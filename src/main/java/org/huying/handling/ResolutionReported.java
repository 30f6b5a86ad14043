package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** The lead department reports the call resolved; whether it is solved, the caller says. */
@Component("resolutionReported")
class ResolutionReported implements TaskListener {

    private final Calls calls;
    private final CallProgress progress;
    private final Deadlines deadlines;

    ResolutionReported(Calls calls, CallProgress progress, Deadlines deadlines) {
        this.calls = calls;
        this.progress = progress;
        this.deadlines = deadlines;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var call = calls.require(number);
        var answer = TaskAnswer.of(task);
        answer.outcome("resolved");
        progress.resolved(number, call.requireLead(), answer.text("note"));
        deadlines.met(number, DeadlineKind.RESOLVE);
    }
}
