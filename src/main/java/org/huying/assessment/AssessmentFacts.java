package org.huying.assessment;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

import org.huying.call.Calls;
import org.huying.deadline.Deadline;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** Lays before the decision {@code assessment} what became of the call, for the length of the decision only. */
@Component("assessmentFacts")
class AssessmentFacts implements ExecutionListener {

    static final String ACKNOWLEDGED_IN_TIME = "acknowledgedInTime";
    static final String RESOLVED_IN_TIME = "resolvedInTime";
    static final String REDO_COUNT = "redoCount";
    static final String VERDICT = "verdict";
    static final String RATING = "callerRating";

    private final Calls calls;
    private final Deadlines deadlines;

    AssessmentFacts(Calls calls, Deadlines deadlines) {
        this.calls = calls;
        this.deadlines = deadlines;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var call = calls.require(execution.getProcessBusinessKey());
        var kept = deadlines.all(call.number());
        Map.<String, Object>of(
                        ACKNOWLEDGED_IN_TIME,
                        inTime(kept, DeadlineKind.ACKNOWLEDGE),
                        RESOLVED_IN_TIME,
                        inTime(kept, DeadlineKind.RESOLVE),
                        REDO_COUNT,
                        call.redoCount(),
                        VERDICT,
                        Verdict.of(call.status()).name())
                .forEach((name, value) -> execution.setVariable(name, Variables.untypedValue(value, true)));
        execution.setVariable(RATING, Variables.untypedValue(call.rating(), true));
    }

    /** Every round counts: whoever was late once was late. */
    private static boolean inTime(Iterable<Deadline> kept, DeadlineKind kind) {
        for (var deadline : kept) {
            if (deadline.kind() == kind && !deadline.isMetInTime()) {
                return false;
            }
        }
        return true;
    }
}
