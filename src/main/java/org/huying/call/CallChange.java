package org.huying.call;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.problem.Refusal;

/**
 * One step of a call in one statement: an update that finds the call only where the step begins, and the event that
 * tells of it.
 */
final class CallChange {

    private final JdbcClient jdbc;
    private final String number;
    private final Collection<CallStatus> from;
    private final String actor;
    private final OffsetDateTime now;
    private final StringBuilder set = new StringBuilder();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    CallChange(JdbcClient jdbc, String number, Collection<CallStatus> from, String actor, OffsetDateTime now) {
        this.jdbc = jdbc;
        this.number = number;
        this.from = from;
        this.actor = actor;
        this.now = now;
    }

    CallChange set(String column, @Nullable Object value) {
        values.put(column, value);
        return assign(column + " = :" + column);
    }

    CallChange increment(String column) {
        return assign(column + " = " + column + " + 1");
    }

    CallChange without(String arrayColumn, String element) {
        values.put("element", element);
        return assign(arrayColumn + " = array_remove(" + arrayColumn + ", :element)");
    }

    CallChange status(CallStatus status) {
        return set("status", status.name());
    }

    /** Carries it out, or refuses it where the call stands elsewhere. */
    void event(
            CallEventType type,
            @Nullable String department,
            @Nullable String note,
            @Nullable String oldValue,
            @Nullable String newValue) {
        if (!happens(type, department, note, oldValue, newValue)) {
            throw Refusal.conflict("call.notNow", number);
        }
    }

    /** Carries it out, or does nothing where the call stands elsewhere. */
    void eventIfPossible(CallEventType type) {
        happens(type, null, null, null, null);
    }

    private boolean happens(
            CallEventType type,
            @Nullable String department,
            @Nullable String note,
            @Nullable String oldValue,
            @Nullable String newValue) {
        var statement = jdbc.sql("with changed as (update call set " + set
                        + " where number = :number and status = any(:from) returning number)"
                        + " insert into call_event (call_number, at, type, actor, department, note, old_value, new_value)"
                        + " select number, :at, :type, :actor, :department, :note, :old, :new from changed")
                .param("number", number)
                .param("from", from.stream().map(CallStatus::name).toArray(String[]::new))
                .param("at", now)
                .param("type", type.name())
                .param("actor", actor)
                .param("department", department)
                .param("note", note)
                .param("old", oldValue)
                .param("new", newValue);
        for (var value : values.entrySet()) {
            statement = statement.param(value.getKey(), value.getValue());
        }
        return statement.update() == 1;
    }

    private CallChange assign(String assignment) {
        set.append(set.isEmpty() ? "" : ", ").append(assignment);
        return this;
    }
}
