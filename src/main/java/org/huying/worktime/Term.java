package org.huying.worktime;

import java.time.Instant;
import java.util.List;

/**
 * All that a due time follows from, beside the calendar.
 *
 * @param start when the clock was started
 * @param budget what was granted then
 * @param extensions what was granted later, in order: of the budget's unit it is added to the budget, of another unit
 *     it is counted on from where the budget ends
 * @param pauses when the clock stood still
 */
public record Term(Instant start, Budget budget, List<Budget> extensions, List<Span> pauses) {

    public Term {
        extensions = List.copyOf(extensions);
        pauses = List.copyOf(pauses);
    }

    public Term(Instant start, Budget budget) {
        this(start, budget, List.of(), List.of());
    }

    /** The budget together with the extensions of its unit. */
    int total() {
        return budget.amount()
                + extensions.stream()
                        .filter(extension -> extension.unit() == budget.unit())
                        .mapToInt(Budget::amount)
                        .sum();
    }
}
