package org.huying.assessment;

import org.huying.call.CallStatus;

/** What came of a call in the eyes of whoever called. */
enum Verdict {
    SOLVED,
    UNSOLVED,
    UNCONFIRMED;

    static Verdict of(CallStatus closed) {
        return switch (closed) {
            case CLOSED_SOLVED -> SOLVED;
            case CLOSED_UNSOLVED -> UNSOLVED;
            case CLOSED_UNCONFIRMED -> UNCONFIRMED;
            default -> throw new IllegalArgumentException("a call is assessed when it is closed, not " + closed);
        };
    }
}
