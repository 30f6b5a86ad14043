package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import org.huying.call.CallEvent;
import org.huying.call.CallEventType;
import org.huying.call.Calls;
import org.huying.call.Merges;

/** A main call is resolved: the callers of those that follow it are asked as well, in the same transaction. */
@Component("mergedCallsAsked")
class MergedCallsAsked implements ExecutionListener {

    private final Calls calls;
    private final Merges merges;
    private final CallStart start;

    MergedCallsAsked(Calls calls, Merges merges, CallStart start) {
        this.calls = calls;
        this.merges = merges;
        this.start = start;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var following = merges.waitingFor(execution.getProcessBusinessKey());
        if (following.isEmpty()) {
            return;
        }
        var main = calls.require(execution.getProcessBusinessKey());
        var report = calls.timeline(main.number()).stream()
                .filter(event -> event.type() == CallEventType.RESOLVED && event.note() != null)
                .map(CallEvent::note)
                .reduce((first, last) -> last)
                .orElse(null);
        for (var call : following) {
            merges.resolvedWith(call, main, report);
            start.mainResolved(call, main.requireLead());
        }
    }
}
