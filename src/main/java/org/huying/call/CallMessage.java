package org.huying.call;

import java.time.OffsetDateTime;

/** What caller and departments write to each other on a call. */
public record CallMessage(OffsetDateTime at, String author, String text) {

    /** The same for readers who do not handle the call. */
    public CallMessage masked() {
        return new CallMessage(at, author, Caller.withoutNumbers(text));
    }
}
