package org.huying.call;

/** What can happen to a call; the timeline shows each with who, when and why. */
public enum CallEventType {
    RECEIVED,
    /** The order that alerts the responders of an emergency has been issued. */
    ALERTED,
    NOBODY_ALERTED,
    ALERT_CALLED_OFF,
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
    EXTENDED,
    MESSAGE,
    ATTACHED,
    RESOLVED,
    OPINION_FOLLOWED,
    OPINION_NOT_FOLLOWED,
    /** The street has rated a department that took part. */
    RATED,
    VERIFIED,
    REDO_ORDERED,
    CLOSED,
    WITHDRAWN
}
