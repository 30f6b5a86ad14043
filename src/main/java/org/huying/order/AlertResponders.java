package org.huying.order;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.call.Calls;

/**
 * Alerts the responders of an emergency by an order, while the call is accepted; the call goes on without waiting for
 * them, and also when there is nobody to alert.
 */
@Component("alertResponders")
class AlertResponders implements JavaDelegate {

    private final Calls calls;
    private final CallProgress progress;
    private final Alerts alerts;
    private final Responders responders;
    private final OrderDesk desk;

    AlertResponders(Calls calls, CallProgress progress, Alerts alerts, Responders responders, OrderDesk desk) {
        this.alerts = alerts;
        this.calls = calls;
        this.progress = progress;
        this.responders = responders;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        if (!alerts.running(number).isEmpty()) {
            // The call had followed another one and is routed again: whoever is on the way was told.
            return;
        }
        var urgency = (String) execution.getVariable(OrderProcess.URGENCY);
        var draft = responders.alert(calls.require(number), urgency);
        if (draft.targets().isEmpty()) {
            progress.note(number, CallEventType.NOBODY_ALERTED, null, null, null);
        } else {
            var order = desk.issue(draft).number();
            progress.note(number, CallEventType.ALERTED, null, order, order);
        }
    }
}
