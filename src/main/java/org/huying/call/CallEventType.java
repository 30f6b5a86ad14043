package org.huying.call;

/** What can happen to a call; the timeline shows each with who, when and why. */
public enum CallEventType {
    RECEIVED,
    ROUTED,
    ASSIGNED,
    DISPATCHED,
    REMINDED,
    ACKNOWLEDGED,
    RETURNED,
    RULED,
    STARTED,
    WARNED,
    ASSIGN_OVERDUE,
    ACKNOWLEDGE_OVERDUE,
    RESOLVE_OVERDUE,
    ESCALATED,
    CARD_SHOWN,
    URGED,
    REASSIGNED,
    TAKEN_OVER,
    EXTENSION_ASKED,
    EXTENSION_REFUSED,
    EXTENSION_LAPSED,
    EXTENDED,
    MESSAGE,
    ATTACHED,
    RESOLVED,
    VERIFIED,
    REDO_ORDERED,
    CLOSED,
    WITHDRAWN
}
