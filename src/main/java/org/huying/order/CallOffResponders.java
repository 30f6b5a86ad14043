package org.huying.order;

import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.call.Merges;

/** Takes back the alert of a call that was withdrawn: whoever is still on the way can turn round. */
@Component("callOffResponders")
class CallOffResponders implements JavaDelegate {

    private static final String WHY = "呼叫已撤回 The call was withdrawn";

    private final Alerts alerts;
    private final Merges merges;
    private final CallProgress progress;
    private final OrderDesk desk;

    CallOffResponders(Alerts alerts, Merges merges, CallProgress progress, OrderDesk desk) {
        this.alerts = alerts;
        this.merges = merges;
        this.progress = progress;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        if (!merges.waitingFor(number).isEmpty()) {
            // Others have reported the same emergency: whoever is on the way goes on.
            return;
        }
        alerts.unwanted(number).forEach(order -> {
            desk.cancel(order.number(), WHY);
            progress.note(
                    Objects.requireNonNull(order.callNumber()),
                    CallEventType.ALERT_CALLED_OFF,
                    null,
                    order.number(),
                    order.number());
        });
    }
}
