package org.huying.worktime;

import java.time.Instant;

/**
 * A stretch of time, for instance a pause.
 *
 * @param from its first moment
 * @param to the first moment after it
 */
public record Span(Instant from, Instant to) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A stretch of time cannot end at " + to + ", before " + from + ".");
        }
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
