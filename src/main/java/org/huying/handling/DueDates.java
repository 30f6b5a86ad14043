package org.huying.handling;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.huying.call.CallProgress;
import org.huying.deadline.DeadlineMoved;
import org.huying.deadline.DeadlineMoving;

/** Keeps the dates that a call shows and is sorted by in step with the ledger; those of others are not its own. */
@Component
class DueDates {

    private final CallProgress progress;

    DueDates(CallProgress progress) {
        this.progress = progress;
    }

    /** Also for the deadline of a part in the call: a hold locks the call and then the deadlines of all. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void lock(DeadlineMoving moving) {
        progress.lock(moving.callNumber());
    }

    @EventListener
    void follow(DeadlineMoved moved) {
        if (!moved.subject().isEmpty()) {
            return;
        }
        switch (moved.kind()) {
            case ACKNOWLEDGE -> progress.acknowledgeByMoved(moved.callNumber(), moved.dueAt());
            case RESOLVE -> progress.resolveByMoved(moved.callNumber(), moved.dueAt());
            case PROMISE -> progress.promisedDateMoved(moved.callNumber(), moved.dueAt());
            case ASSIGN, VERIFY, COORDINATE -> {}
        }
    }
}
