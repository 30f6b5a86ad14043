package org.huying.order;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.huying.deadline.DeadlineKind;
import org.huying.deadline.DeadlineMoved;
import org.huying.deadline.DeadlineMoving;

/** Keeps the dates that an order shows in step with the ledger, whose calendar may change. */
@Component
class OrderDates {

    private final OrderProgress progress;

    OrderDates(OrderProgress progress) {
        this.progress = progress;
    }

    @EventListener
    void lock(DeadlineMoving moving) {
        if (!moving.subject().isEmpty()) {
            progress.lock(moving.callNumber());
        }
    }

    @EventListener
    void follow(DeadlineMoved moved) {
        if (moved.kind() == DeadlineKind.ACKNOWLEDGE || moved.kind() == DeadlineKind.RESOLVE) {
            progress.due(moved.callNumber(), moved.kind(), moved.dueAt());
        }
    }
}
