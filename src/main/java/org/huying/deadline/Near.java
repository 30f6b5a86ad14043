package org.huying.deadline;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When a running deadline is over, and from when on it is near.
 *
 * @param callNumber of the call or the order
 */
public record Near(String callNumber, Instant soonAt, Instant due) {

    /**
     * From when on it is near: from the moment at which somebody is reminded or warned of it; where nobody is, in the last
     * fifth of its time. The trigger that keeps {@code call.soon_at} counts in the same way.
     */
    static Instant soonAt(Instant started, Instant due, @Nullable Instant warned) {
        return warned != null
                ? warned
                : due.minus(Duration.between(started, due).dividedBy(5));
    }
}
