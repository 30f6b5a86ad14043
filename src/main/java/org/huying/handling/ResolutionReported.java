package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.call.Call;
import org.huying.call.Calls;

/**
 * The lead department reports the call resolved (whether it is solved, the caller says), asks for more time or a hold,
 * says that it is not its own, or calls and releases departments that support it.
 */
@Component("resolutionReported")
class ResolutionReported implements TaskListener {

    private static final String RESOLVED = "resolved";
    private static final String ASK_EXTENSION = "ask-extension";
    private static final String ASK_HOLD = "ask-hold";
    private static final String ADD_DEPARTMENT = "add-department";
    private static final String RELEASE_DEPARTMENT = "release-department";
    private static final String RETURN = "return";

    private final Calls calls;
    private final Extensions extensions;
    private final Holds holds;
    private final Solution solution;
    private final Returns returns;
    private final Supporters supporters;

    ResolutionReported(
            Calls calls,
            Extensions extensions,
            Holds holds,
            Solution solution,
            Returns returns,
            Supporters supporters) {
        this.calls = calls;
        this.extensions = extensions;
        this.holds = holds;
        this.solution = solution;
        this.returns = returns;
        this.supporters = supporters;
    }

    @Override
    public void notify(DelegateTask task) {
        var call = calls.require(task.getExecution().getProcessBusinessKey());
        var answer = TaskAnswer.of(task);
        var outcome = answer.outcome(RESOLVED, ASK_EXTENSION, ASK_HOLD, ADD_DEPARTMENT, RELEASE_DEPARTMENT, RETURN);
        switch (outcome) {
            case RESOLVED -> resolved(call, answer);
            case ASK_EXTENSION ->
                extensions.ask(call, answer.requiredNumber("extendDays", 1, extensions.longest()), answer.text("note"));
            case ASK_HOLD -> holds.ask(call, answer.requiredDay("reviewDate"), answer.requiredText("note"));
            case RETURN -> returns.keep(call, answer.requiredText("dutyItem"), answer.text("note"));
            case ADD_DEPARTMENT -> supporters.add(call, answer.requiredText("department"), answer.text("note"));
            default -> supporters.release(call, answer.requiredText("department"), answer.requiredText("note"));
        }
        if (outcome.equals(ADD_DEPARTMENT) || outcome.equals(RELEASE_DEPARTMENT)) {
            TaskAnswer.pass(task, CallProcess.STILL_WITH, task.getAssignee());
            TaskAnswer.pass(task, CallProcess.STILL_PRIORITY, task.getPriority());
        }
        TaskAnswer.pass(task, CallProcess.DECISION, outcome);
    }

    private void resolved(Call call, TaskAnswer answer) {
        supporters.requireReports(call.number());
        solution.require(call, answer);
        solution.keep(call, answer);
    }
}
