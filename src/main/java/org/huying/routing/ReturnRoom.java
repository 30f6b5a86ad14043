package org.huying.routing;

import org.jspecify.annotations.Nullable;

/**
 * Whether something may still be returned.
 *
 * @param returned how often it was
 * @param most how often it may be
 * @param workingDays how long after it was given
 * @param closed why it may not be returned any more; absent where it may
 */
public record ReturnRoom(
        int returned, int most, int workingDays, @Nullable Closed closed) {

    /** Why something may not be returned any more. */
    public enum Closed {
        TOO_OFTEN,
        TOO_LATE
    }
}
