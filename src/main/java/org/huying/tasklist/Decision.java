package org.huying.tasklist;

import org.huying.call.CallEvent;

/** What was decided on what a department had asked for or reported; its name is that of its words. */
enum Decision {
    UPHELD,
    GIVEN,
    EXTENSION_REFUSED,
    EXTENSION_LAPSED,
    HOLD_REFUSED,
    UNSOLVED;

    private static final String UPHOLD = "uphold";

    /** Of one of {@link News#decision()}. */
    static Decision of(CallEvent event) {
        return switch (event.type()) {
            case RULED, SUPPORT_RULED -> UPHOLD.equals(event.newValue()) ? UPHELD : GIVEN;
            case EXTENSION_REFUSED, SUPPORT_EXTENSION_REFUSED -> EXTENSION_REFUSED;
            case EXTENSION_LAPSED, SUPPORT_EXTENSION_LAPSED -> EXTENSION_LAPSED;
            case HOLD_REFUSED -> HOLD_REFUSED;
            default -> UNSOLVED;
        };
    }
}
