package org.huying.console.overview;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.huying.problem.Refusal;

/**
 * In which order lines stand: by a column, the worst first, or with a leading minus the best first; without one what is
 * late first, then what is escalated, then what is open.
 */
record Order(@Nullable Column column, boolean reversed) {

    private static final Comparator<Line> PRESSING = most(Measure.OVERDUE)
            .thenComparing(most(Measure.ESCALATED))
            .thenComparing(most(Measure.OPEN))
            .thenComparing(most(Measure.RECEIVED));

    static Order of(@Nullable String sort) {
        if (sort == null || sort.isBlank()) {
            return new Order(null, false);
        }
        var reversed = sort.startsWith("-");
        try {
            return new Order(Column.valueOf(reversed ? sort.substring(1) : sort), reversed);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("sort", "problem.wrongValue", List.of(Column.values()));
        }
    }

    Comparator<Line> lines() {
        var by = column;
        if (by == null) {
            return PRESSING;
        }
        // Of a share little is bad, of a count much.
        Comparator<BigDecimal> values =
                by.isShare() == reversed ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.<Line, @Nullable BigDecimal>comparing(
                        line -> by.value(line.figures()), Comparator.nullsLast(values))
                .thenComparing(PRESSING);
    }

    /** What to sort by when the head of a column is pressed: a second time the other way round. */
    Order next(Column pressed) {
        return new Order(pressed, pressed == column && !reversed);
    }

    /** As {@code aria-sort} says it. */
    public @Nullable String direction(Column shown) {
        if (shown != column) {
            return null;
        }
        return shown.isShare() == reversed ? "descending" : "ascending";
    }

    /** As an address says it. */
    Optional<String> text() {
        return Optional.ofNullable(column).map(by -> (reversed ? "-" : "") + by);
    }

    private static Comparator<Line> most(Measure measure) {
        return Comparator.<Line>comparingLong(line -> line.figures().of(measure))
                .reversed();
    }
}
