package org.huying.order;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** Reminds the highest office of those who are silent, gives it the same time once more, and asks it to urge them again. */
@Component("remindOffice")
class RemindOffice implements JavaDelegate {

    private final SilentTargets silent;
    private final Deadlines deadlines;

    RemindOffice(SilentTargets silent, Deadlines deadlines) {
        this.silent = silent;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var office = (String) execution.getVariable(OrderProcess.TARGET);
        silent.reminded(number, office);
        deadlines.again(number, DeadlineKind.COORDINATE, office);
        execution.setVariable(FollowUpProcess.ASKED, true);
    }
}
