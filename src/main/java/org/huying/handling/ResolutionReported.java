package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** The lead department reports the call resolved (whether it is solved, the caller says), or asks for more time. */
@Component("resolutionReported")
class ResolutionReported implements TaskListener {

    private static final String ASK_EXTENSION = "ask-extension";

    private final Calls calls;
    private final CallProgress progress;
    private final Deadlines deadlines;
    private final Extensions extensions;
    private final Evidence evidence;

    ResolutionReported(
            Calls calls, CallProgress progress, Deadlines deadlines, Extensions extensions, Evidence evidence) {
        this.calls = calls;
        this.progress = progress;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var call = calls.require(number);
        var answer = TaskAnswer.of(task);
        var outcome = answer.outcome("resolved", ASK_EXTENSION);
        if (outcome.equals(ASK_EXTENSION)) {
            var days = answer.requiredNumber("extendDays", 1, extensions.longest());
            extensions.ask(call, days, answer.text("note"));
        } else {
            var note = answer.text("note");
            evidence.require(call, note);
            progress.resolved(number, call.requireLead(), note);
            deadlines.met(number, DeadlineKind.RESOLVE);
        }
        TaskAnswer.pass(task, CallProcess.DECISION, outcome);
    }
}
