package org.huying.support;

import java.time.Clock;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.call.CallProgress;
import org.huying.call.SupportProgress;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** A department has answered that it supports a call, and promises what it will do; or it says whose part it is. */
@Component("supportAcknowledged")
class SupportAcknowledged implements TaskListener {

    private static final String RETURN = "return";

    private final CallProgress calls;
    private final SupportProgress progress;
    private final Deadlines deadlines;
    private final SupportReturns returns;
    private final Clock clock;

    SupportAcknowledged(
            CallProgress calls, SupportProgress progress, Deadlines deadlines, SupportReturns returns, Clock clock) {
        this.calls = calls;
        this.progress = progress;
        this.deadlines = deadlines;
        this.returns = returns;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var department = (String) task.getVariable(SupportProcess.TARGET);
        calls.lock(number);
        var answer = TaskAnswer.of(task);
        var outcome = answer.outcome("accept", RETURN);
        if (outcome.equals(RETURN)) {
            returns.keep(number, department, answer.requiredText("dutyItem"), answer.text("note"));
        } else {
            progress.acknowledged(
                    number,
                    department,
                    answer.text("promise"),
                    answer.comingDay("promisedDate", clock),
                    answer.text("note"));
            deadlines.met(number, DeadlineKind.ACKNOWLEDGE, department);
        }
        TaskAnswer.pass(task, SupportProcess.DECISION, outcome);
    }
}
