package org.huying.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.huying.worktime.Budget;

/** How a deadline and its moments stand in the database. */
final class DeadlineRows {

    private DeadlineRows() {}

    static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static Near near(ResultSet row, int number) throws SQLException {
        var due = Objects.requireNonNull(moment(row, "due_at"));
        var started = Objects.requireNonNull(moment(row, "started_at"));
        return new Near(row.getString("call_number"), Near.soonAt(started, due, moment(row, "warn_at")), due);
    }

    static Deadline deadline(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Deadline(
                row.getLong("id"),
                row.getString("call_number"),
                DeadlineKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getInt("round"),
                row.getString("owner"),
                new Budget(row.getInt("budget_amount"), Budget.Unit.valueOf(row.getString("budget_unit"))),
                row.getObject("warn_percent", Integer.class),
                moment(row, "started_at"),
                moment(row, "due_at"),
                moment(row, "warn_at"),
                row.getBoolean("provisional"),
                moment(row, "paused_until"),
                moment(row, "breached_at"),
                moment(row, "ended_at"),
                outcome == null ? null : Deadline.Outcome.valueOf(outcome));
    }
}
