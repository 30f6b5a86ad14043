package org.huying.handling;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.problem.Refusal;

/**
 * A coordination office calls several departments together (联合办理): at once where the work has begun, and otherwise
 * when it begins.
 */
@Component("formJointTeam")
class FormJointTeam implements JavaDelegate {

    private final Calls calls;
    private final CallProgress progress;
    private final Supporters supporters;
    private final RuntimeService runtime;

    FormJointTeam(Calls calls, CallProgress progress, Supporters supporters, RuntimeService runtime) {
        this.calls = calls;
        this.progress = progress;
        this.supporters = supporters;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var call = calls.require(number);
        if (call.leadDepartment() == null) {
            throw Refusal.invalid("outcome", "handling.nobodyLeads");
        }
        var note = (String) execution.getVariable("reason");
        var added = supporters.addAll(call, (String) execution.getVariable("chosenDepartments"), note);
        progress.note(
                number,
                CallEventType.JOINT_TEAM_FORMED,
                (String) execution.getVariable("coordinationOffice"),
                note,
                String.join(", ", added));
        if (isInWork(number)) {
            runtime.createMessageCorrelation(CallProcess.JOINT_TEAM_FORMED)
                    .processInstanceBusinessKey(number)
                    .correlate();
        }
    }

    private boolean isInWork(String number) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(number)
                        .messageEventSubscriptionName(CallProcess.JOINT_TEAM_FORMED)
                        .count()
                > 0;
    }
}
