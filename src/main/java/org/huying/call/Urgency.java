package org.huying.call;

/** How urgent a call is, as the decision {@code urgency} judges it. */
public enum Urgency {
    NORMAL,
    URGENT,
    EMERGENCY
}
