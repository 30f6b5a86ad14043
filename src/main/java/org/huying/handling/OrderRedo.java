package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallProgress;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** The lead department does it again, with a clock of its own. */
@Component("orderRedo")
class OrderRedo implements JavaDelegate {

    private final CallProgress progress;
    private final Deadlines deadlines;

    OrderRedo(CallProgress progress, Deadlines deadlines) {
        this.progress = progress;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var department = (String) execution.getVariable(CallProcess.LEAD_DEPARTMENT);
        var resolve = deadlines.start(number, DeadlineKind.RESOLVE, department);
        progress.redo(number, department, resolve.due());
    }
}
