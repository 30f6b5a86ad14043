package org.huying.order;

/** What a report that an order is done must carry; where it names none, the word of whoever reports is enough. */
public enum Evidence {
    /** What was done, in words. */
    TEXT,
    /** A photo of it. */
    PHOTO
}
