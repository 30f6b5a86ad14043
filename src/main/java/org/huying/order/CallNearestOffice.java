package org.huying.order;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.organization.Area;
import org.huying.organization.Department;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;

/**
 * Gives a target that is late to the coordination office nearest to it, which follows up all of the order that are. The
 * task of the target rises in its list.
 */
@Component("callNearestOffice")
class CallNearestOffice implements JavaDelegate {

    private final Organization organization;
    private final OrderProgress progress;
    private final Deadlines deadlines;
    private final OpenOrderTask open;
    private final FollowUps followUps;

    CallNearestOffice(
            Organization organization,
            OrderProgress progress,
            Deadlines deadlines,
            OpenOrderTask open,
            FollowUps followUps) {
        this.organization = organization;
        this.progress = progress;
        this.deadlines = deadlines;
        this.open = open;
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var target = (String) execution.getVariable(OrderProcess.TARGET);
        var kind = DeadlineKind.valueOf((String) execution.getVariable(OrderProcess.CAUSE));
        var office = nearest(execution, target);
        // The order before the target before its deadlines, as whoever answers does: otherwise each would wait for the
        // other.
        progress.lock(number);
        progress.overdue(number, target, kind, office.id());
        deadlines.breached(number, kind, target);
        open.raise(execution.getProcessInstanceId());
        followUps.call(execution, office);
    }

    private Department nearest(DelegateExecution execution, String target) {
        var department = organization.department(target).orElse(null);
        if (department == null) {
            return organization.coordinationOffice(areaOf(execution));
        }
        return department.kind() == DepartmentKind.COORDINATION
                ? organization.coordinationAbove(department).orElse(department)
                : organization.coordinationOf(department);
    }

    /** The area that the order is about. */
    private Area areaOf(DelegateExecution execution) {
        var path = (String) execution.getVariable(OrderProcess.AREA_PATH);
        return organization.area(path.substring(path.lastIndexOf('.') + 1)).orElseThrow();
    }
}
