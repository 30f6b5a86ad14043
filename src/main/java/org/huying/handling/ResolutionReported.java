package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.call.Call;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** The lead department reports the call resolved (whether it is solved, the caller says), or asks for more time or a hold. */
@Component("resolutionReported")
class ResolutionReported implements TaskListener {

    private static final String ASK_EXTENSION = "ask-extension";
    private static final String ASK_HOLD = "ask-hold";

    private final Calls calls;
    private final CallProgress progress;
    private final Deadlines deadlines;
    private final Extensions extensions;
    private final Holds holds;
    private final Promises promises;
    private final Evidence evidence;

    ResolutionReported(
            Calls calls,
            CallProgress progress,
            Deadlines deadlines,
            Extensions extensions,
            Holds holds,
            Promises promises,
            Evidence evidence) {
        this.calls = calls;
        this.progress = progress;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.holds = holds;
        this.promises = promises;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var call = calls.require(number);
        var answer = TaskAnswer.of(task);
        var outcome = answer.outcome("resolved", ASK_EXTENSION, ASK_HOLD);
        switch (outcome) {
            case ASK_EXTENSION ->
                extensions.ask(call, answer.requiredNumber("extendDays", 1, extensions.longest()), answer.text("note"));
            case ASK_HOLD -> holds.ask(call, answer.requiredDay("reviewDate"), answer.requiredText("note"));
            default -> resolved(call, answer.text("note"));
        }
        TaskAnswer.pass(task, CallProcess.DECISION, outcome);
    }

    private void resolved(Call call, @Nullable String note) {
        evidence.require(call, note);
        progress.resolved(call.number(), call.requireLead(), note);
        promises.resolved(call);
        deadlines.met(call.number(), DeadlineKind.RESOLVE);
    }
}
