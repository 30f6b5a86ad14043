package org.huying.order;

import org.huying.attachment.AttachmentStage;
import org.huying.attachment.AttachmentSubject;
import org.huying.problem.Refusal;

/** One of those called by an order, as long as it has to carry the order out: what it did is attached. */
record TargetSubject(String number, String target, Orders orders, OrderProgress progress, OrderEvents events)
        implements AttachmentSubject {

    @Override
    public AttachmentStage admit() {
        var state = orders.target(number, target)
                .orElseThrow(() -> Refusal.notFound("order.unknown", number))
                .state();
        if (state != TargetState.ORDERED && state != TargetState.ACKNOWLEDGED) {
            throw Refusal.conflict("order.notNow", number);
        }
        return AttachmentStage.RESOLUTION;
    }

    @Override
    public void admitStill(AttachmentStage shown) {
        progress.lock(number);
        admit();
    }

    @Override
    public void entered(String name, AttachmentStage shown) {
        events.append(number, target, OrderEventType.ATTACHED, null, name);
    }
}
