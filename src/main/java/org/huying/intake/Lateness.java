package org.huying.intake;

/** How a call stands with its next deadline. */
public enum Lateness {
    /** It is over. */
    OVERDUE,
    /** It ends within the time that the setting {@code huying.console.soon} gives. */
    SOON
}
