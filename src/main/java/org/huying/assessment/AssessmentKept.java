package org.huying.assessment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import org.huying.routing.DecisionResults;

/** Keeps the marks that the decision gave to a department when the call was closed. */
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
                Marks.FIRST_ROUND,
                DecisionResults.of(execution).getResultList());
    }
}
