package org.huying.order;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.organization.Organization;

/** Gives those who are still silent to the coordination office above, where there is one. */
@Component("callOfficeAbove")
class CallOfficeAbove implements JavaDelegate {

    private final Organization organization;
    private final OrderProgress progress;
    private final SilentTargets silent;
    private final Deadlines deadlines;
    private final FollowUps followUps;

    CallOfficeAbove(
            Organization organization,
            OrderProgress progress,
            SilentTargets silent,
            Deadlines deadlines,
            FollowUps followUps) {
        this.organization = organization;
        this.progress = progress;
        this.silent = silent;
        this.deadlines = deadlines;
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var office = (String) execution.getVariable(OrderProcess.TARGET);
        var above =
                organization.coordinationAbove(organization.department(office).orElseThrow());
        progress.lock(number);
        deadlines.breached(number, DeadlineKind.COORDINATE, office);
        above.ifPresent(higher -> {
            silent.handedUp(number, office, higher.id());
            deadlines.passed(number, DeadlineKind.COORDINATE, office);
            followUps.call(execution, higher);
        });
        execution.setVariable(FollowUpProcess.HIGHER, Variables.booleanValue(above.isPresent(), true));
    }
}
