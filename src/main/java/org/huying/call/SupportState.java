package org.huying.call;

/** Where the part of a department that supports a call stands. */
public enum SupportState {
    CALLED,
    ACKNOWLEDGED,
    /** It has done its part and said so. */
    REPORTED,
    /** The lead department or a coordination office needs it no longer. */
    RELEASED,
    /** Another department supports instead. */
    REASSIGNED,
    /** The call ended before it had reported. */
    ENDED
}
