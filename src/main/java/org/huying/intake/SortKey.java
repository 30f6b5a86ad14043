package org.huying.intake;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.huying.call.ListedCall;
import org.huying.problem.Refusal;

/**
 * An order of calls in which each has a place of its own, so that the page after a call is found by an index and no call
 * is skipped or shown twice when others come in meanwhile.
 */
record SortKey(Column column, boolean descending) {

    private static final String NOTHING = "infinity";
    private static final Map<String, Column> COLUMNS = Map.of(
            "number", new Column("number", null),
            "receivedAt", new Column("received_at", ListedCall::receivedAt),
            "resolveBy", new Column("coalesce(resolve_by, 'infinity'::timestamptz)", ListedCall::resolveBy),
            "dueAt", new Column("due_at", ListedCall::dueAt));

    /** A column to order by; without a time it is the number itself. */
    record Column(String sql, @Nullable Function<ListedCall, @Nullable OffsetDateTime> time) {}

    static SortKey of(@Nullable String sort) {
        var wanted = sort == null || sort.isBlank() ? "-number" : sort;
        var descending = wanted.startsWith("-");
        var column = COLUMNS.get(descending ? wanted.substring(1) : wanted);
        if (column == null) {
            throw Refusal.invalid("sort", "problem.wrongValue", COLUMNS.keySet());
        }
        return new SortKey(column, descending);
    }

    String order() {
        var direction = descending ? " desc" : "";
        return column.time() == null ? "number" + direction : column.sql() + direction + ", number" + direction;
    }

    /** The key of a call in this order, as {@link #after} reads it. */
    String keyOf(ListedCall call) {
        var time = column.time();
        if (time == null) {
            return call.number();
        }
        var value = time.apply(call);
        return (value == null ? NOTHING : value.toInstant()) + "_" + call.number();
    }

    void after(@Nullable String key, CallCondition condition) {
        if (key == null || key.isBlank()) {
            return;
        }
        var comparison = descending ? " < " : " > ";
        if (column.time() == null) {
            condition.and("number" + comparison + ":afterNumber", "afterNumber", key);
            return;
        }
        var parts = key.split("_", 2);
        if (parts.length < 2) {
            throw Refusal.invalid("after", "intake.keyOfAnotherOrder");
        }
        condition
                .and("(" + column.sql() + ", number)" + comparison + "(:afterTime, :afterNumber)")
                .with("afterTime", time(parts[0]))
                .with("afterNumber", parts[1]);
    }

    private static OffsetDateTime time(String text) {
        try {
            return text.equals(NOTHING) ? OffsetDateTime.MAX : OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("after", "intake.keyOfAnotherOrder");
        }
    }
}
