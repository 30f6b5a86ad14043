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

    /** The statuses of a call whose solution is still to come. */
    public static final Set<CallStatus> UNRESOLVED = EnumSet.range(RECEIVED, ON_HOLD);

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether it is handled, be it in the call that it was merged into. */
    public boolean isUnderWay() {
        return isOpen() || this == MERGED;
    }
}
