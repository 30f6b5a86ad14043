package org.huying.order;

/** What a report that an order is done must carry. */
public enum Evidence {
    /** The word of whoever reports. */
    NONE,
    /** What was done, in words. */
    TEXT
}
