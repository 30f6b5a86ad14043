package org.huying.console.mine;

import org.jspecify.annotations.Nullable;

import org.huying.call.CallStatus;
import org.huying.console.Due;

/**
 * A call as whoever reported it sees it.
 *
 * @param next what happens next, in a sentence
 * @param due by when; absent where nothing is due
 * @param key for what is written on it next: the same words sent twice stand there once
 */
record MyCall(
        String number,
        String title,
        CallStatus status,
        String area,
        @Nullable String place,
        String received,
        String next,
        @Nullable String promise,
        @Nullable Due due,
        String key) {

    /** Whether the reporter is asked what came of it. */
    public boolean asks() {
        return status == CallStatus.RESOLVED;
    }

    /** Whether somebody works on it and can be reminded. */
    public boolean canBeUrged() {
        return status.isUnderWay() && !asks();
    }

    public boolean canBeWithdrawn() {
        return status.isUnderWay();
    }

    public boolean takesPhotos() {
        return status.isOpen();
    }
}
