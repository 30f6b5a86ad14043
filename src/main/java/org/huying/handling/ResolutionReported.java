package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.call.Calls;

/** The lead department reports the call resolved (whether it is solved, the caller says), or asks for more time. */
@Component("resolutionReported")
class ResolutionReported implements TaskListener {

    private static final String ASK_EXTENSION = "ask-extension";

    private final Calls calls;
    private final Extensions extensions;
    private final Solution solution;

    ResolutionReported(Calls calls, Extensions extensions, Solution solution) {
        this.calls = calls;
        this.extensions = extensions;
        this.solution = solution;
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
            solution.require(call, answer);
            solution.keep(call, answer);
        }
        TaskAnswer.pass(task, CallProcess.DECISION, outcome);
    }
}
