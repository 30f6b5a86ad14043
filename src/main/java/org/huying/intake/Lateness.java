package org.huying.intake;

/** How a call stands with its next deadline. */
public enum Lateness {
    /** It is over. */
    OVERDUE,
    /** It is near enough that the department has been warned, or would be: in the last part of its time. */
    SOON
}
