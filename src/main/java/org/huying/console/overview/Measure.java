package org.huying.console.overview;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

import org.huying.call.Pressing;

/** What is counted, each of one kind of thing, as an aggregate over its columns. */
enum Measure {
    OPEN(Of.OPEN_CALLS, "count(*)"),
    OVERDUE(Of.OPEN_CALLS, counted(Pressing.OVERDUE)),
    SOON(Of.OPEN_CALLS, counted(Pressing.SOON)),
    ESCALATED(Of.OPEN_CALLS, counted(Pressing.ESCALATED)),
    ON_HOLD(Of.OPEN_CALLS, counted("status = 'ON_HOLD'")),
    SUPERVISED(Of.OPEN_CALLS, counted(Pressing.SUPERVISED)),
    RECEIVED(Of.RECEIVED_CALLS, "count(*)"),
    /** A call that followed another one is answered with that one, and one that was withdrawn need not be. */
    ANSWER_OWED(
            Of.RECEIVED_CALLS,
            counted(Terms.OWN + " and acknowledge_by is not null"
                    + " and (acknowledged_at is not null or acknowledge_by < :now)")),
    ANSWERED_IN_TIME(Of.RECEIVED_CALLS, counted(Terms.OWN + " and acknowledged_at <= acknowledge_by")),
    RESOLUTION_OWED(
            Of.RECEIVED_CALLS,
            counted(Terms.OWN + " and resolve_by is not null and (resolved_at is not null or resolve_by < :now)")),
    RESOLVED_IN_TIME(Of.RECEIVED_CALLS, counted(Terms.OWN + " and resolved_at <= resolve_by")),
    UNSOLVED(Of.RECEIVED_CALLS, counted("status = 'CLOSED_UNSOLVED'")),
    RATED(Of.RECEIVED_CALLS, "count(rating)"),
    RATINGS(Of.RECEIVED_CALLS, "coalesce(sum(rating), 0)"),
    YELLOW_CARDS(Of.CARDS, counted("new_value = 'YELLOW'")),
    RED_CARDS(Of.CARDS, counted("new_value = 'RED'"));

    private final Of of;
    private final String aggregate;

    Measure(Of of, String aggregate) {
        this.of = of;
        this.aggregate = aggregate;
    }

    /**
     * What is counted: tables and condition, and whose it is. {@code :now} is the moment, {@code :open} the open statuses,
     * {@code :since} the beginning of the span.
     */
    enum Of {
        OPEN_CALLS("call where status = any(:open)", "lead_department"),
        RECEIVED_CALLS("call where received_at >= :since", "lead_department"),
        /** Of calls of the span: such a card was not shown before it began, which an index knows. */
        CARDS(
                "call_event join call on number = call_number"
                        + " where type = 'CARD_SHOWN' and at >= :since and received_at >= :since",
                "department");

        /** The areas directly in the one that is looked at are told apart, and nothing below them. */
        private static final String COUNTED = """
                select subpath(area_path, 0, least(nlevel(area_path), nlevel(:area::ltree) + 1))::text as path,
                  %s as department, %s
                from %s and area_path <@ :area::ltree group by 1, 2
                """;

        private final String from;
        private final String department;

        Of(String from, String department) {
            this.from = from;
            this.department = department;
        }

        List<Measure> measures() {
            return Arrays.stream(Measure.values())
                    .filter(measure -> measure.of == this)
                    .toList();
        }

        String sql() {
            return COUNTED.formatted(
                    department,
                    measures().stream()
                            .map(measure -> measure.aggregate + " as " + measure.name())
                            .collect(joining(", ")),
                    from);
        }
    }

    private static final class Terms {
        static final String OWN = "merged_into is null and status <> 'WITHDRAWN'";
    }

    private static String counted(String condition) {
        return "count(*) filter (where " + condition + ")";
    }
}
