package org.huying.console.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.huying.call.Pressing;

/**
 * What is counted of calls. Each is an aggregate over the columns of {@code call}, in which {@code :now} is the moment,
 * {@code :open} the open statuses and {@code :since} the beginning of the span; cards are counted over events.
 */
enum Measure {
    OPEN(now("true")),
    OVERDUE(now(Pressing.OVERDUE)),
    SOON(now(Pressing.SOON)),
    ESCALATED(now(Pressing.ESCALATED)),
    ON_HOLD(now("status = 'ON_HOLD'")),
    SUPERVISED(now(Pressing.SUPERVISED)),
    RECEIVED(since("true")),
    /** A call that followed another one is answered with that one, and one that was withdrawn need not be. */
    ANSWER_OWED(since(Terms.OWN + " and acknowledge_by is not null"
            + " and (acknowledged_at is not null or acknowledge_by < :now)")),
    ANSWERED_IN_TIME(since(Terms.OWN + " and acknowledged_at <= acknowledge_by")),
    SOLUTION_OWED(since(Terms.OWN + " and resolve_by is not null and (resolved_at is not null or resolve_by < :now)")),
    SOLVED_IN_TIME(since(Terms.OWN + " and resolved_at <= resolve_by")),
    UNSOLVED(since("status = 'CLOSED_UNSOLVED'")),
    RATED(since("rating is not null")),
    RATINGS("coalesce(sum(rating) filter (where received_at >= :since), 0)"),
    YELLOW_CARDS("count(*) filter (where new_value = 'YELLOW')"),
    RED_CARDS("count(*) filter (where new_value = 'RED')");

    static final List<Measure> OF_CALLS =
            Arrays.stream(values()).filter(measure -> !measure.isOfCards()).toList();
    static final List<Measure> OF_CARDS =
            Arrays.stream(values()).filter(Measure::isOfCards).toList();

    private final String sql;

    Measure(String sql) {
        this.sql = sql;
    }

    private static final class Terms {
        static final String OWN = "merged_into is null and status <> 'WITHDRAWN'";
    }

    /** The aggregate as a column of a statement, by its own name. */
    String column() {
        return sql + " as " + name().toLowerCase(Locale.ROOT);
    }

    private boolean isOfCards() {
        return this == YELLOW_CARDS || this == RED_CARDS;
    }

    private static String now(String condition) {
        return "count(*) filter (where status = any(:open) and " + condition + ")";
    }

    private static String since(String condition) {
        return "count(*) filter (where received_at >= :since and " + condition + ")";
    }
}
