package org.huying.support;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.call.CallProgress;
import org.huying.call.SupportProgress;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.problem.Refusal;

/** A supporting department reports its part done, asks for more time, or says that it is not its own after all. */
@Component("supportReported")
class SupportReported implements TaskListener {

    private static final String RESOLVED = "resolved";
    private static final String ASK_EXTENSION = "ask-extension";
    private static final String ASK_HOLD = "ask-hold";
    private static final String RETURN = "return";

    private final CallProgress calls;
    private final SupportProgress progress;
    private final Deadlines deadlines;
    private final SupportExtensions extensions;
    private final SupportReturns returns;

    SupportReported(
            CallProgress calls,
            SupportProgress progress,
            Deadlines deadlines,
            SupportExtensions extensions,
            SupportReturns returns) {
        this.calls = calls;
        this.progress = progress;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.returns = returns;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var department = (String) task.getVariable(SupportProcess.TARGET);
        calls.lock(number);
        var answer = TaskAnswer.of(task);
        if (ASK_HOLD.equals(answer.text("outcome"))) {
            throw Refusal.invalid("outcome", "support.onlyTheLeadHolds");
        }
        var outcome = answer.outcome(RESOLVED, ASK_EXTENSION, RETURN);
        switch (outcome) {
            case RESOLVED -> {
                progress.reported(number, department, answer.text("note"));
                deadlines.met(number, DeadlineKind.RESOLVE, department);
            }
            case ASK_EXTENSION ->
                extensions.ask(
                        number,
                        department,
                        answer.requiredNumber("extendDays", 1, extensions.longest()),
                        answer.text("note"));
            default -> returns.keep(number, department, answer.requiredText("dutyItem"), answer.text("note"));
        }
        TaskAnswer.pass(task, SupportProcess.DECISION, outcome);
    }
}
