package org.huying.call;

import java.util.EnumSet;
import java.util.Set;

/** Where a call stands. */
public enum CallStatus {
    RECEIVED,
    UNASSIGNED,
    DISPATCHED,
    ACKNOWLEDGED,
    IN_PROGRESS,
    ON_HOLD,
    RESOLVED,
    CLOSED_SOLVED,
    CLOSED_UNCONFIRMED,
    CLOSED_UNSOLVED,
    WITHDRAWN,
    MERGED;

    /** The statuses of a call that somebody still has to do something about. */
    public static final Set<CallStatus> OPEN = EnumSet.range(RECEIVED, RESOLVED);

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
