package org.huying.order;

import static org.huying.routing.DecisionResults.number;
import static org.huying.routing.DecisionResults.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.routing.DecisionResults;
import org.huying.worktime.Budget;

/** Gives the office that follows up an order its time before the next level is called, and those silent their card. */
@Component("followUpTimed")
class FollowUpTimed implements ExecutionListener {

    private static final String NO_CARD = "NONE";

    private final Deadlines deadlines;
    private final SilentTargets silent;

    FollowUpTimed(Deadlines deadlines, SilentTargets silent) {
        this.deadlines = deadlines;
        this.silent = silent;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var step = DecisionResults.of(execution);
        var number = execution.getProcessBusinessKey();
        var office = (String) execution.getVariable(OrderProcess.TARGET);
        var budget = new Budget(number(step, "waitAmount"), Budget.Unit.valueOf(text(step, "waitUnit")));
        deadlines.open(number, DeadlineKind.COORDINATE, office, office, budget);
        var card = text(step, "card");
        if (!card.equals(NO_CARD)) {
            execution.setVariable(FollowUpProcess.CARD, card);
            silent.cardShown(number, office, card);
        }
    }
}
