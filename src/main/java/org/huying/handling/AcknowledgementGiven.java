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

/** The department has answered: it promises, it has solved the matter on the spot, or it says whose it is instead. */
@Component("acknowledgementGiven")
class AcknowledgementGiven implements TaskListener {

    private static final String ON_THE_SPOT = "solve-on-the-spot";
    private static final String RETURN = "return";

    private final Calls calls;
    private final CallProgress progress;
    private final Deadlines deadlines;
    private final Returns returns;
    private final Promises promises;
    private final Solution solution;
    private final Clock clock;

    AcknowledgementGiven(
            Calls calls,
            CallProgress progress,
            Deadlines deadlines,
            Returns returns,
            Promises promises,
            Solution solution,
            Clock clock) {
        this.calls = calls;
        this.progress = progress;
        this.deadlines = deadlines;
        this.returns = returns;
        this.promises = promises;
        this.solution = solution;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var call = calls.require(number);
        var department = call.requireLead();
        var answer = TaskAnswer.of(task);
        var outcome = answer.outcome("accept", ON_THE_SPOT, RETURN);
        switch (outcome) {
            case RETURN -> returns.keep(call, answer.requiredText("dutyItem"), answer.text("note"));
            case ON_THE_SPOT -> {
                solution.require(call, answer);
                acknowledged(number, department, answer);
                solution.keep(calls.require(number), answer);
            }
            default -> acknowledged(number, department, answer);
        }
        TaskAnswer.pass(task, CallProcess.DECISION, outcome);
    }

    private void acknowledged(String number, String department, TaskAnswer answer) {
        var day = answer.comingDay("promisedDate", clock);
        progress.acknowledged(number, department, answer.textIfAny("promise"), day, answer.text("note"));
        promises.given(number, department, day);
        deadlines.met(number, DeadlineKind.ACKNOWLEDGE);
    }
}
