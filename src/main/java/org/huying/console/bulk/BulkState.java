package org.huying.console.bulk;

import java.util.EnumSet;
import java.util.Set;

/** How far something that is done to many calls has come. */
enum BulkState {
    /** It is not said yet what it shall be. */
    OPEN,
    /** What each call would get is being found out. */
    CHECKING,
    CHECKED,
    RUNNING,
    DONE,
    /** Somebody stopped it, or the node that did it has gone. */
    STOPPED;

    /** Nothing of it has been done. */
    static final Set<BulkState> BEFORE = EnumSet.of(OPEN, CHECKED);

    /** There may be calls that wait for it. */
    static final Set<BulkState> READY = EnumSet.of(CHECKED, STOPPED);

    public boolean isUnderWay() {
        return this == CHECKING || this == RUNNING;
    }

    public boolean isBefore() {
        return BEFORE.contains(this);
    }
}
