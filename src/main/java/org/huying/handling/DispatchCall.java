package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallProgress;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** Sends the call to its lead department: from this moment its clocks run, and no hand-over restarts them. */
@Component("dispatchCall")
class DispatchCall implements JavaDelegate {

    private final CallProgress progress;
    private final Deadlines deadlines;

    DispatchCall(CallProgress progress, Deadlines deadlines) {
        this.progress = progress;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var department = (String) execution.getVariable(CallProcess.LEAD_DEPARTMENT);
        var acknowledge = deadlines.start(number, DeadlineKind.ACKNOWLEDGE, department);
        var resolve = deadlines.start(number, DeadlineKind.RESOLVE, department);
        progress.dispatched(number, department, acknowledge.due(), resolve.due());
    }
}
