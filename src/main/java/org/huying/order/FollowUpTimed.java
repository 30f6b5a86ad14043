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

/** Gives the office that follows up an order its time before the next level is called. */
@Component("followUpTimed")
class FollowUpTimed implements ExecutionListener {

    private final Deadlines deadlines;

    FollowUpTimed(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var step = DecisionResults.of(execution);
        deadlines.open(
                execution.getProcessBusinessKey(),
                DeadlineKind.COORDINATE,
                (String) execution.getVariable(OrderProcess.TARGET),
                (String) execution.getVariable(OrderProcess.COORDINATION_OFFICE),
                new Budget(number(step, "waitAmount"), Budget.Unit.valueOf(text(step, "waitUnit"))));
    }
}
