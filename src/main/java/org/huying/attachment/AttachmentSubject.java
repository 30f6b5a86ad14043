package org.huying.attachment;

import org.jspecify.annotations.Nullable;

/**
 * What a file is attached to, a call or one of those called by an order, and whoever answers for it: asked before the file
 * is kept, and once more within the transaction that enters it.
 */
public interface AttachmentSubject {

    /** Of the call, or of the order. */
    String number();

    /** Group id of the one called by the order; absent for a call. */
    @Nullable
    String target();

    /** What the file shows; refuses where none is taken now. */
    AttachmentStage admit();

    /** The same once more, holding up whoever would change the answer until the transaction ends. */
    void admitStill(AttachmentStage shown);

    /** The file is entered under this name. */
    void entered(String name, AttachmentStage shown);
}
