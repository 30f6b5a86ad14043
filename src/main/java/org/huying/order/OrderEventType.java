package org.huying.order;

/** What can happen to an order. */
public enum OrderEventType {
    ISSUED,
    ACKNOWLEDGED,
    REPORTED_DONE,
    /** A target has added a photo or file of what it did. */
    ATTACHED,
    ACKNOWLEDGE_OVERDUE,
    DONE_OVERDUE,
    /** A coordination office was called because targets are late. */
    ESCALATED,
    /** The highest office was reminded. */
    REMINDED,
    /** Late targets were shown a yellow or red card. */
    CARD_SHOWN,
    /** Silent targets were urged, by the desk that issued the order or an office that follows it up. */
    URGED,
    CLOSED,
    CANCELLED
}
