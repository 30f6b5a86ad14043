package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.call.Urgency;
import org.huying.routing.DecisionResults;
import org.huying.routing.Responsibilities;

/** Names the departments that the decision found for the call's area. */
@Component("responsibilityFound")
class ResponsibilityFound implements ExecutionListener {

    private final Responsibilities responsibilities;
    private final NamedDepartments named;
    private final Calls calls;
    private final CallProgress progress;

    ResponsibilityFound(Responsibilities responsibilities, NamedDepartments named, Calls calls, CallProgress progress) {
        this.responsibilities = responsibilities;
        this.named = named;
        this.calls = calls;
        this.progress = progress;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var report = calls.require(number).report();
        var found = named.with(responsibilities.of(DecisionResults.of(execution), report.area()), report);
        progress.routed(number, Urgency.valueOf((String) execution.getVariable(CallProcess.URGENCY)), found);
        execution.setVariable(CallProcess.LEAD_DEPARTMENT, found.leadDepartment());
        execution.setVariable(
                CallProcess.DEPARTMENT_FOUND, Variables.booleanValue(found.leadDepartment() != null, true));
    }
}
