package org.huying.support;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.huying.call.SupportProgress;
import org.huying.deadline.DeadlineMoved;

/** Keeps the dates that the part of a supporting department shows in step with the ledger; the call's are not its own. */
@Component
class SupportDates {

    private final SupportProgress progress;

    SupportDates(SupportProgress progress) {
        this.progress = progress;
    }

    @EventListener
    void follow(DeadlineMoved moved) {
        if (moved.subject().isEmpty()) {
            return;
        }
        switch (moved.kind()) {
            case ACKNOWLEDGE -> progress.acknowledgeByMoved(moved.callNumber(), moved.subject(), moved.dueAt());
            case RESOLVE -> progress.resolveByMoved(moved.callNumber(), moved.subject(), moved.dueAt());
            case ASSIGN, VERIFY, COORDINATE, PROMISE -> {}
        }
    }
}
