package org.huying.console.orders;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.attachment.AttachmentView;
import org.huying.console.Due;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.order.Order;
import org.huying.order.OrderStatus;
import org.huying.order.OrderView;
import org.huying.order.TargetProgress;
import org.huying.tasklist.CallTasks;

/** Puts orders and those they call into the words of whoever reads. */
@Component
class OrderCards {

    private final Names names;
    private final Times times;

    OrderCards(Names names, Times times) {
        this.names = names;
        this.times = times;
    }

    /**
     * An order that waits for its reader.
     *
     * @param isEmergency whether an alert of the system
     * @param due by when the reader must answer or report
     */
    record Called(
            String number,
            String title,
            boolean isEmergency,
            @Nullable String callNumber,
            @Nullable Due due) {}

    Called called(Order order, CallTasks.Waiting task) {
        return new Called(
                order.number(),
                order.title(),
                order.callNumber() != null,
                order.callNumber(),
                task.dueAt() == null ? null : times.due(task.dueAt(), task.soonAt()));
    }

    OrderCard of(OrderView order) {
        var issuer = names.department(order.issuerGroup());
        var next = order.counts().ordered() > 0 ? order.acknowledgeBy() : order.doneBy();
        return new OrderCard(
                order.number(),
                order.title(),
                order.text(),
                names.area(order.area()),
                issuer == null ? order.issuer() : issuer,
                order.callNumber(),
                order.status(),
                order.evidence(),
                times.text(order.issuedAt()),
                times.text(order.acknowledgeBy()),
                times.text(order.doneBy()),
                order.status() == OrderStatus.ISSUED ? times.dueSince(next, order.issuedAt()) : null,
                order.endedAt() == null ? null : times.text(order.endedAt()),
                order.endNote(),
                order.counts());
    }

    TargetRow of(TargetProgress target, List<AttachmentView> photos) {
        var name = names.department(target.group());
        return new TargetRow(
                name == null ? target.group() : name,
                target.people(),
                target.state(),
                target.acknowledgedAt() == null ? null : times.text(target.acknowledgedAt()),
                target.acknowledgeOverdueAt() != null,
                target.doneAt() == null ? null : times.text(target.doneAt()),
                target.doneOverdueAt() != null,
                target.urgedAt() == null ? null : times.text(target.urgedAt()),
                names.department(target.office()),
                target.card(),
                target.note(),
                photos);
    }
}
