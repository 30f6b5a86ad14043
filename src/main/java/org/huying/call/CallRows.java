package org.huying.call;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads rows of the tables {@code call} and {@code call_event}, times in the application's zone. */
@Component
class CallRows {

    private final Clock clock;

    CallRows(Clock clock) {
        this.clock = clock;
    }

    RowMapper<Call> calls() {
        return (row, index) -> new Call(
                row.getString("number"),
                report(row),
                Urgency.valueOf(row.getString("urgency")),
                CallStatus.valueOf(row.getString("status")),
                row.getString("level"),
                row.getString("lead_department"),
                strings(row.getArray("supporting_departments")),
                row.getString("duty_item"),
                new Call.Times(
                        required(row, "received_at"),
                        time(row, "dispatched_at"),
                        time(row, "acknowledge_by"),
                        time(row, "acknowledged_at"),
                        time(row, "resolve_by"),
                        time(row, "resolved_at"),
                        time(row, "closed_at")),
                row.getString("promise"),
                row.getObject("promised_date", LocalDate.class),
                promiseState(row),
                hold(row),
                row.getString("supervision"),
                row.getInt("redo_count"),
                row.getObject("rating", Integer.class),
                row.getString("merged_into"),
                row.getString("recurrence_of"),
                opinion(row));
    }

    RowMapper<ListedCall> listed() {
        return (row, index) -> new ListedCall(
                row.getString("number"),
                row.getString("title"),
                Urgency.valueOf(row.getString("urgency")),
                CallStatus.valueOf(row.getString("status")),
                row.getString("category"),
                row.getString("area"),
                row.getString("place"),
                row.getString("lead_department"),
                strings(row.getArray("supporting_departments")),
                row.getBoolean("supervised"),
                required(row, "received_at"),
                time(row, "resolve_by"),
                due(row, "due_at"),
                due(row, "soon_at"),
                row.getString("due_kind"),
                row.getString("due_of"));
    }

    RowMapper<CallEvent> events() {
        return (row, index) -> new CallEvent(
                required(row, "at"),
                CallEventType.valueOf(row.getString("type")),
                row.getString("actor"),
                row.getString("department"),
                row.getString("note"),
                row.getString("old_value"),
                row.getString("new_value"));
    }

    RowMapper<CallMessage> messages() {
        return (row, index) -> new CallMessage(required(row, "at"), row.getString("author"), row.getString("text"));
    }

    private static @Nullable PromiseState promiseState(ResultSet row) throws SQLException {
        var state = row.getString("promise_state");
        return state == null ? null : PromiseState.valueOf(state);
    }

    private static Call.@Nullable Hold hold(ResultSet row) throws SQLException {
        return CallStatus.valueOf(row.getString("status")) == CallStatus.ON_HOLD
                ? new Call.Hold(
                        row.getString("hold_plan"),
                        row.getObject("hold_until", LocalDate.class),
                        row.getString("hold_approved_by"))
                : null;
    }

    private static Call.@Nullable Opinion opinion(ResultSet row) throws SQLException {
        var followed = row.getObject("opinion_followed", Boolean.class);
        return followed == null ? null : new Call.Opinion(followed, row.getString("opinion_reason"));
    }

    private static CallReport report(ResultSet row) throws SQLException {
        var hint = row.getString("urgency_hint");
        return new CallReport(
                row.getString("title"),
                row.getString("description"),
                row.getString("category"),
                row.getString("area"),
                row.getString("area_path"),
                row.getString("place"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("reporter"),
                row.getString("caller_name"),
                row.getString("caller_phone"),
                hint == null ? null : Urgency.valueOf(hint),
                CallKind.valueOf(row.getString("kind")),
                strings(row.getArray("named_departments")));
    }

    /** The database says "infinity" where nothing is due. */
    private @Nullable OffsetDateTime due(ResultSet row, String column) throws SQLException {
        var due = row.getObject(column, OffsetDateTime.class);
        return due.equals(OffsetDateTime.MAX) ? null : here(due.toInstant());
    }

    private OffsetDateTime required(ResultSet row, String column) throws SQLException {
        return here(row.getObject(column, OffsetDateTime.class).toInstant());
    }

    private @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : here(time.toInstant());
    }

    private OffsetDateTime here(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
