package org.huying.support;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

import org.huying.call.SupportProgress;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** Calls the departments that support a call and were not called yet: from this moment their clocks run. */
@Component("supportsCalled")
class SupportsCalled implements ExecutionListener {

    private final SupportProgress progress;
    private final Deadlines deadlines;

    SupportsCalled(SupportProgress progress, Deadlines deadlines) {
        this.progress = progress;
        this.deadlines = deadlines;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var departments = progress.toCall(number);
        for (var department : departments) {
            var acknowledge = deadlines.startBeside(number, DeadlineKind.ACKNOWLEDGE, department);
            var resolve = deadlines.startBeside(number, DeadlineKind.RESOLVE, department);
            progress.called(number, department, acknowledge.due(), resolve.due());
        }
        execution.setVariable(SupportProcess.CALLED_DEPARTMENTS, Variables.untypedValue(departments, true));
    }
}
