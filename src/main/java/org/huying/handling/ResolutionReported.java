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

/**
 * The lead department reports the call resolved (whether it is solved, the caller says), asks for more time, says that
 * it is not its own, or calls and releases departments that support it.
 */
@Component("resolutionReported")
class ResolutionReported implements TaskListener {

    private static final String RESOLVED = "resolved";
    private static final String ASK_EXTENSION = "ask-extension";
    private static final String ADD_DEPARTMENT = "add-department";
    private static final String RELEASE_DEPARTMENT = "release-department";
    private static final String RETURN = "return";

    private final Calls calls;
    private final CallProgress progress;
    private final Deadlines deadlines;
    private final Extensions extensions;
    private final Evidence evidence;
    private final Returns returns;
    private final Supporters supporters;

    ResolutionReported(
            Calls calls,
            CallProgress progress,
            Deadlines deadlines,
            Extensions extensions,
            Evidence evidence,
            Returns returns,
            Supporters supporters) {
        this.calls = calls;
        this.progress = progress;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.evidence = evidence;
        this.returns = returns;
        this.supporters = supporters;
    }

    @Override
    public void notify(DelegateTask task) {
        var call = calls.require(task.getExecution().getProcessBusinessKey());
        var answer = TaskAnswer.of(task);
        var outcome = answer.outcome(RESOLVED, ASK_EXTENSION, ADD_DEPARTMENT, RELEASE_DEPARTMENT, RETURN);
        switch (outcome) {
            case RESOLVED -> resolved(call, answer.text("note"));
            case ASK_EXTENSION ->
                extensions.ask(call, answer.requiredNumber("extendDays", 1, extensions.longest()), answer.text("note"));
            case RETURN -> returns.keep(call, answer.requiredText("dutyItem"), answer.text("note"));
            case ADD_DEPARTMENT -> supporters.add(call, answer.requiredText("department"), answer.text("note"));
            default -> supporters.release(call, answer.requiredText("department"), answer.requiredText("note"));
        }
        TaskAnswer.pass(task, CallProcess.DECISION, outcome);
    }

    private void resolved(Call call, @Nullable String note) {
        supporters.requireReports(call.number());
        evidence.require(call, note);
        progress.resolved(call.number(), call.requireLead(), note);
        deadlines.met(call.number(), DeadlineKind.RESOLVE);
    }
}
