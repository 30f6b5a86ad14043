package org.huying.coordination;

import static org.huying.routing.DecisionResults.number;
import static org.huying.routing.DecisionResults.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.routing.DecisionResults;
import org.huying.worktime.Budget;

/** Gives the office its time before the next level is called, and shows its card to the department that missed the deadline. */
@Component("ladderStepTaken")
class LadderStepTaken implements ExecutionListener {

    private static final String NO_CARD = "NONE";

    private final Deadlines deadlines;
    private final CallProgress progress;

    LadderStepTaken(Deadlines deadlines, CallProgress progress) {
        this.deadlines = deadlines;
        this.progress = progress;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var step = DecisionResults.of(execution);
        var number = execution.getProcessBusinessKey();
        var office = (String) execution.getVariable(CoordinationProcess.COORDINATION_OFFICE);
        var wait = new Budget(number(step, "waitAmount"), Budget.Unit.valueOf(text(step, "waitUnit")));
        deadlines.open(number, DeadlineKind.COORDINATE, Cause.coordinated(execution), office, wait);
        var card = text(step, "card");
        if (!card.equals(NO_CARD) && Boolean.TRUE.equals(execution.getVariable(CoordinationProcess.ESCALATED))) {
            var late = (String) execution.getVariable(CoordinationProcess.LATE_DEPARTMENT);
            progress.note(number, CallEventType.CARD_SHOWN, late, null, card);
        }
    }
}
