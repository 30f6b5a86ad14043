package org.huying.worktime;

import java.time.Instant;
import java.util.List;

/**
 * All that a due time follows from, beside the calendar.
 *
 * @param start when the clock was started
 * @param budget what was granted then
 * @param extensions what was granted later, in order: in time, it is added to what is of its unit, or counted on from
 *     where that ends; too late, it is counted from when it was granted
 * @param pauses when the clock stood still
 */
public record Term(Instant start, Budget budget, List<Extension> extensions, List<Span> pauses) {

    public Term {
        extensions = List.copyOf(extensions);
        pauses = List.copyOf(pauses);
    }

    public Term(Instant start, Budget budget) {
        this(start, budget, List.of(), List.of());
    }
}
