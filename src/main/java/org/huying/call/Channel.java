package org.huying.call;

/** The way a call came in. */
public enum Channel {
    GRID,
    CONSOLE,
    HOTLINE,
    VIDEO,
    ENTERPRISE,
    OPEN311,
    OFFLINE
}
