package org.huying.handling;

import static org.huying.routing.DecisionResults.budget;
import static org.huying.routing.DecisionResults.number;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.deadline.Planned;
import org.huying.routing.DecisionResults;

/** Enters the time that the decision grants into the ledger; each clock starts when its step begins. */
@Component("deadlinesSet")
class DeadlinesSet implements ExecutionListener {

    private final Deadlines deadlines;

    DeadlinesSet(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var granted = DecisionResults.of(execution);
        deadlines.plan(
                execution.getProcessBusinessKey(),
                List.of(
                        new Planned(DeadlineKind.ASSIGN, budget(granted, "assign"), null),
                        new Planned(
                                DeadlineKind.ACKNOWLEDGE,
                                budget(granted, "acknowledge"),
                                number(granted, "acknowledgeReminderPercent")),
                        new Planned(
                                DeadlineKind.RESOLVE,
                                budget(granted, "resolve"),
                                number(granted, "resolveWarningPercent")),
                        new Planned(DeadlineKind.VERIFY, budget(granted, "verify"), null)));
    }
}
