package org.huying.order;

/** What can happen to an order. */
public enum OrderEventType {
    ISSUED,
    ACKNOWLEDGED,
    REPORTED_DONE,
    ACKNOWLEDGE_OVERDUE,
    DONE_OVERDUE,
    /** The coordination office above a late target was called. */
    ESCALATED,
    /** The office that is called already was reminded. */
    REMINDED,
    /** The late target was shown a yellow or red card. */
    CARD_SHOWN,
    /** Silent targets were urged, by the desk that issued the order or an office that follows it up. */
    URGED,
    CLOSED,
    CANCELLED
}
