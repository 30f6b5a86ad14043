package org.huying.coordination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.organization.Department;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;

/**
 * Calls the coordination office whose turn it is: first the one of the late department's own area (the one above, where
 * an office is late itself), then level by level the one above; the city's is reminded again.
 */
@Component("callOffice")
class CallOffice implements JavaDelegate {

    private final Organization organization;
    private final Lateness lateness;
    private final Calls calls;
    private final CallProgress progress;

    CallOffice(Organization organization, Lateness lateness, Calls calls, CallProgress progress) {
        this.organization = organization;
        this.lateness = lateness;
        this.calls = calls;
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var before = (String) execution.getVariable(CoordinationProcess.COORDINATION_OFFICE);
        var office = before == null ? first(execution) : next(before);
        var escalated = !office.id().equals(before);
        var level = organization.levelOf(office).name();
        execution.setVariable(CoordinationProcess.COORDINATION_OFFICE, office.id());
        execution.setVariable(CoordinationProcess.LEVEL, level);
        execution.setVariable(CoordinationProcess.ESCALATED, Variables.booleanValue(escalated, true));
        execution.setVariable(CoordinationProcess.SUPERVISED, Variables.booleanValue(supervised(execution), true));
        progress.note(
                execution.getProcessBusinessKey(),
                escalated ? CallEventType.ESCALATED : CallEventType.REMINDED,
                office.id(),
                null,
                level);
    }

    /** The ladder shows a supervised call its card a step earlier. */
    private boolean supervised(DelegateExecution execution) {
        return calls.require(execution.getProcessBusinessKey()).isSupervised();
    }

    private Department first(DelegateExecution execution) {
        var department = organization.department(lateness.note(execution)).orElseThrow();
        return department.kind() == DepartmentKind.COORDINATION
                ? above(department)
                : organization.coordinationOf(department);
    }

    private Department next(String before) {
        return above(organization.department(before).orElseThrow());
    }

    private Department above(Department office) {
        return organization.coordinationAbove(office).orElse(office);
    }
}
