package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.call.Calls;

/** The lead department reports the call resolved (whether it is solved, the caller says), or asks for more time or a hold. */
@Component("resolutionReported")
class ResolutionReported implements TaskListener {

    private static final String ASK_EXTENSION = "ask-extension";
    private static final String ASK_HOLD = "ask-hold";

    private final Calls calls;
    private final Extensions extensions;
    private final Holds holds;
    private final Solution solution;

    ResolutionReported(Calls calls, Extensions extensions, Holds holds, Solution solution) {
        this.calls = calls;
        this.extensions = extensions;
        this.holds = holds;
        this.solution = solution;
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
            default -> {
                solution.require(call, answer);
                solution.keep(call, answer);
            }
        }
        TaskAnswer.pass(task, CallProcess.DECISION, outcome);
    }
}
