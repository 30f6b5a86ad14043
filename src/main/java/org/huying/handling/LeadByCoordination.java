package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.call.Calls;

/** After a second unsolved attempt a coordination office leads the call itself. */
@Component("leadByCoordination")
class LeadByCoordination implements JavaDelegate {

    private final Calls calls;
    private final Redo redo;
    private final Lead lead;

    LeadByCoordination(Calls calls, Redo redo, Lead lead) {
        this.calls = calls;
        this.redo = redo;
        this.lead = lead;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var call = calls.require(execution.getProcessBusinessKey());
        lead.change(call, redo.officeAbove(call).orElseThrow(), CallEventType.TAKEN_OVER, null);
    }
}
