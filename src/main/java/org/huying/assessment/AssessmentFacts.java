package org.huying.assessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Lays before the decision {@code assessment} what a department did, for the length of the decision only. */
@Component("assessmentFacts")
class AssessmentFacts implements ExecutionListener {

    /** The variable that holds the department whose turn it is. */
    static final String ASSESSED_DEPARTMENT = "assessedDepartment";

    /** Inputs of the decision. */
    static final String ACKNOWLEDGED_IN_TIME = "acknowledgedInTime";

    static final String RESOLVED_IN_TIME = "resolvedInTime";
    static final String REDO_COUNT = "redoCount";
    static final String VERDICT = "verdict";
    static final String CALLER_RATING = "callerRating";
    static final String YELLOW_CARDS = "yellowCards";
    static final String RED_CARDS = "redCards";
    static final String PROMISE_OUTCOME = "promiseOutcome";
    static final String MERGED = "merged";
    static final String RECURRED = "recurred";
    static final String STREET_RATING = "streetRating";

    private final Conduct conduct;

    AssessmentFacts(Conduct conduct) {
        this.conduct = conduct;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var department = (String) execution.getVariable(ASSESSED_DEPARTMENT);
        conduct.of(department, execution.getProcessBusinessKey())
                .forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
    }
}
