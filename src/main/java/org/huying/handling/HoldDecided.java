package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;

/** The coordination office has approved or refused a hold. */
@Component("holdDecided")
class HoldDecided implements TaskListener {

    private static final String APPROVE = "approve";

    private final Holds holds;

    HoldDecided(Holds holds) {
        this.holds = holds;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var answer = TaskAnswer.of(task);
        var outcome = answer.outcome(APPROVE, "refuse");
        if (outcome.equals(APPROVE)) {
            holds.grant(number, answer.text("note"));
        } else {
            holds.refuse(number, answer.text("note"));
        }
        TaskAnswer.pass(task, CallProcess.DECISION, outcome);
    }
}
