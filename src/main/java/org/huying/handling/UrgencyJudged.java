package org.huying.handling;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import org.huying.routing.DecisionResults;

/** Gives the call the urgency that the decision judged. */
@Component("urgencyJudged")
class UrgencyJudged implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = DecisionResults.of(execution);
        execution.setVariable(CallProcess.URGENCY, DecisionResults.text(result, "urgency"));
    }
}
