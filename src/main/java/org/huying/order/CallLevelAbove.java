package org.huying.order;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.organization.Area;
import org.huying.organization.Department;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;

/**
 * Calls the coordination office whose turn it is because a target is late: first the nearest one to the target, then
 * level by level the one above; the city's is reminded again. The task of the target rises in its list.
 */
@Component("callLevelAbove")
class CallLevelAbove implements JavaDelegate {

    private final Organization organization;
    private final OrderProgress progress;
    private final Deadlines deadlines;
    private final OpenOrderTask open;

    CallLevelAbove(Organization organization, OrderProgress progress, Deadlines deadlines, OpenOrderTask open) {
        this.organization = organization;
        this.progress = progress;
        this.deadlines = deadlines;
        this.open = open;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var target = (String) execution.getVariable(OrderProcess.TARGET);
        var before = (String) execution.getVariable(OrderProcess.COORDINATION_OFFICE);
        if (before == null) {
            var kind = DeadlineKind.valueOf((String) execution.getVariable(OrderProcess.CAUSE));
            // The target before its deadlines, as whoever answers does: in another order each would wait for the other.
            progress.overdue(number, target, kind);
            deadlines.breached(number, kind, target);
            open.raise(execution.getProcessInstanceId());
        }
        var office = before == null ? first(execution, target) : above(before);
        var higher = !office.id().equals(before);
        progress.escalated(number, target, office.id(), higher);
        execution.setVariable(OrderProcess.HIGHER, Variables.booleanValue(higher, true));
        execution.setVariable(OrderProcess.COORDINATION_OFFICE, office.id());
        execution.setVariable(OrderProcess.LEVEL, area(office).level().name());
        execution.setVariable(OrderProcess.SUPERVISED, Variables.booleanValue(false, true));
    }

    private Department first(DelegateExecution execution, String target) {
        var department = organization.department(target).orElse(null);
        if (department == null) {
            return organization.coordinationOffice(areaOf(execution));
        }
        return department.kind() == DepartmentKind.COORDINATION
                ? above(target)
                : organization.coordinationOf(department);
    }

    private Department above(String office) {
        var department = organization.department(office).orElseThrow();
        return organization.coordinationAbove(department).orElse(department);
    }

    /** The area that the order is about. */
    private Area areaOf(DelegateExecution execution) {
        var path = (String) execution.getVariable(OrderProcess.AREA_PATH);
        return organization.area(path.substring(path.lastIndexOf('.') + 1)).orElseThrow();
    }

    private Area area(Department office) {
        return organization.area(office.area()).orElseThrow();
    }
}
