package org.huying.support;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import org.huying.call.SupportReleased;
import org.huying.deadline.Deadlines;

/**
 * Ends what a released department has open: its clocks at once, its process when the step that released it is done. That
 * step belongs to the call or to a coordination of it, which the engine must not change under it.
 */
@Component
class ReleasedSupport {

    private final Deadlines deadlines;
    private final RuntimeService runtime;
    private final IdentityService identity;

    ReleasedSupport(Deadlines deadlines, RuntimeService runtime, IdentityService identity) {
        this.deadlines = deadlines;
        this.runtime = runtime;
        this.identity = identity;
    }

    @EventListener
    void stopClocks(SupportReleased released) {
        deadlines.cancel(released.callNumber(), released.department(), "released");
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void endProcess(SupportReleased released) {
        // Whoever may release a department need not be allowed to touch its process: the step before has decided.
        var who = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            runtime.createMessageCorrelation(SupportProcess.RELEASED)
                    .processInstanceBusinessKey(released.callNumber())
                    .processInstanceVariableEquals(SupportProcess.TARGET, released.department())
                    .correlate();
        } finally {
            if (who != null) {
                identity.setAuthentication(who);
            }
        }
    }
}
