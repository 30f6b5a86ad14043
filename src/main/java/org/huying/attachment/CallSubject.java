package org.huying.attachment;

import org.jspecify.annotations.Nullable;

import org.huying.call.CallEventType;
import org.huying.call.CallProgress;

/** An open call that something is attached to. */
record CallSubject(String number, @Nullable AttachmentStage asked, Admission admission, CallProgress progress)
        implements AttachmentSubject {

    @Override
    public @Nullable String target() {
        return null;
    }

    @Override
    public AttachmentStage admit() {
        return admission.require(number, asked);
    }

    @Override
    public void admitStill(AttachmentStage shown) {
        progress.lock(number);
        admission.requireStill(number);
    }

    @Override
    public void entered(String name, AttachmentStage shown) {
        progress.note(number, CallEventType.ATTACHED, null, name, shown.name());
    }
}
