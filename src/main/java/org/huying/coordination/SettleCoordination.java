package org.huying.coordination;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

import org.huying.deadline.Deadlines;

/**
 * Tells every coordination of a call whose cause is settled by now that it can end.
 *
 * <p>One that is just carrying out the decision which settles its cause is left alone: it asks for itself afterwards.
 */
@Component("settleCoordination")
class SettleCoordination implements JavaDelegate {

    private final RuntimeService runtime;
    private final Deadlines deadlines;

    SettleCoordination(RuntimeService runtime, Deadlines deadlines) {
        this.runtime = runtime;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(number)
                .messageEventSubscriptionName(CoordinationProcess.CAUSE_SETTLED)
                .list()
                .stream()
                .filter(coordination -> isSettled(number, coordination) && !isDeciding(coordination))
                .forEach(coordination ->
                        runtime.messageEventReceived(CoordinationProcess.CAUSE_SETTLED, coordination.getId()));
    }

    private boolean isSettled(String number, Execution coordination) {
        var cause = Cause.valueOf((String) runtime.getVariable(coordination.getId(), CoordinationProcess.CAUSE));
        var target = (String) runtime.getVariable(coordination.getId(), CoordinationProcess.TARGET);
        return deadlines
                .current(number, cause.deadline(), target == null ? "" : target)
                .filter(deadline -> deadline.endedAt() != null)
                .isPresent();
    }

    private boolean isDeciding(Execution coordination) {
        var active = runtime.getActiveActivityIds(coordination.getProcessInstanceId());
        return active.contains(CoordinationProcess.REASSIGN_CALL)
                || active.contains(CoordinationProcess.TAKE_OVER_CALL);
    }
}
