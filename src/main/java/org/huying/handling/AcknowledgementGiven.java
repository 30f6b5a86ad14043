package org.huying.handling;

import java.time.Clock;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** The department has answered: it promises, or it has solved the matter on the spot. */
@Component("acknowledgementGiven")
class AcknowledgementGiven implements TaskListener {

    private static final String ON_THE_SPOT = "solve-on-the-spot";

    private final Calls calls;
    private final CallProgress progress;
    private final Deadlines deadlines;
    private final Clock clock;

    AcknowledgementGiven(Calls calls, CallProgress progress, Deadlines deadlines, Clock clock) {
        this.calls = calls;
        this.progress = progress;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var call = calls.require(number);
        var department = call.requireLead();
        var answer = TaskAnswer.of(task);
        var outcome = answer.outcome("accept", ON_THE_SPOT);
        progress.acknowledged(
                number,
                department,
                answer.text("promise"),
                answer.comingDay("promisedDate", clock),
                answer.text("note"));
        deadlines.met(number, DeadlineKind.ACKNOWLEDGE);
        if (outcome.equals(ON_THE_SPOT)) {
            progress.resolved(number, department, answer.text("note"));
            deadlines.met(number, DeadlineKind.RESOLVE);
        }
        TaskAnswer.pass(task, CallProcess.DECISION, outcome);
    }
}
