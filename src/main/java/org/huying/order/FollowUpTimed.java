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

/** Gives the office that follows up an order its time before the next level is called, and the late target its card. */
@Component("followUpTimed")
class FollowUpTimed implements ExecutionListener {

    private static final String NO_CARD = "NONE";

    private final Deadlines deadlines;
    private final OrderProgress progress;

    FollowUpTimed(Deadlines deadlines, OrderProgress progress) {
        this.deadlines = deadlines;
        this.progress = progress;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var step = DecisionResults.of(execution);
        var number = execution.getProcessBusinessKey();
        var target = (String) execution.getVariable(OrderProcess.TARGET);
        deadlines.open(
                number,
                DeadlineKind.COORDINATE,
                target,
                (String) execution.getVariable(OrderProcess.COORDINATION_OFFICE),
                new Budget(number(step, "waitAmount"), Budget.Unit.valueOf(text(step, "waitUnit"))));
        var card = text(step, "card");
        if (!card.equals(NO_CARD) && Boolean.TRUE.equals(execution.getVariable(OrderProcess.HIGHER))) {
            progress.cardShown(number, target, card);
        }
    }
}
