package org.huying.assessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import org.huying.routing.DecisionResults;

/** Keeps what the decision said of a department whose call is closed. */
@Component("assessmentKept")
class AssessmentKept implements ExecutionListener {

    private final Marks marks;

    AssessmentKept(Marks marks) {
        this.marks = marks;
    }

    @Override
    public void notify(DelegateExecution execution) {
        marks.keep(
                execution.getProcessBusinessKey(),
                (String) execution.getVariable(AssessmentFacts.ASSESSED_DEPARTMENT),
                DecisionResults.of(execution).getResultList());
    }
}
