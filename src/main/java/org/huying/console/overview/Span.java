package org.huying.console.overview;

import java.time.LocalDate;

import org.huying.problem.Refusal;

/** The last days, today among them, in which calls were received that the rates are taken from. */
enum Span {
    WEEK(7),
    MONTH(30),
    QUARTER(90);

    private final int days;

    Span(int days) {
        this.days = days;
    }

    /** Refused as field {@code days} where there is no such span. */
    static Span of(int days) {
        return switch (days) {
            case 7 -> WEEK;
            case 30 -> MONTH;
            case 90 -> QUARTER;
            default -> throw Refusal.invalid("days", "problem.wrongValue", "7, 30, 90");
        };
    }

    public int days() {
        return days;
    }

    LocalDate since(LocalDate today) {
        return today.minusDays(days - 1);
    }
}
