package org.huying.support;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.huying.call.SupportProgress;
import org.huying.deadline.DeadlineMoved;
import org.huying.deadline.DeadlineMoving;

/** Keeps the dates that the part of a supporting department shows in step with the ledger; the call's are not its own. */
@Component
class SupportDates {

    private final SupportProgress progress;

    SupportDates(SupportProgress progress) {
        this.progress = progress;
    }

    @EventListener
    void lock(DeadlineMoving moving) {
        if (!moving.subject().isEmpty()) {
            progress.lock(moving.callNumber(), moving.subject());
        }
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
