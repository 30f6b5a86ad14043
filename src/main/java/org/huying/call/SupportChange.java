package org.huying.call;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.problem.Refusal;

/**
 * One step of a department that supports a call in one statement: an update that finds its part only where the step
 * begins, and the event that tells of it.
 */
final class SupportChange {

    private final JdbcClient jdbc;
    private final String number;
    private final String department;
    private final Collection<SupportState> from;
    private final String actor;
    private final OffsetDateTime now;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    SupportChange(
            JdbcClient jdbc,
            String number,
            String department,
            Collection<SupportState> from,
            String actor,
            OffsetDateTime now) {
        this.jdbc = jdbc;
        this.number = number;
        this.department = department;
        this.from = from;
        this.actor = actor;
        this.now = now;
    }

    SupportChange set(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    SupportChange ended(SupportState state) {
        return set("state", state.name()).set("ended_at", now);
    }

    /** Carries it out, or refuses it where the part stands elsewhere. */
    void event(CallEventType type, @Nullable String note, @Nullable String oldValue, @Nullable String newValue) {
        var columns = values.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));
        var statement = jdbc.sql("with changed as (update support set " + columns
                        + " where call_number = :number and department = :department and ended_at is null"
                        + " and state = any(:from) returning call_number)"
                        + " insert into call_event (call_number, at, type, actor, department, note, old_value, new_value)"
                        + " select call_number, :at, :type, :actor, :department, :why, :old, :new from changed")
                .param("number", number)
                .param("department", department)
                .param("from", from.stream().map(SupportState::name).toArray(String[]::new))
                .param("at", now)
                .param("type", type.name())
                .param("actor", actor)
                .param("why", note)
                .param("old", oldValue)
                .param("new", newValue);
        for (var value : values.entrySet()) {
            statement = statement.param(value.getKey(), value.getValue());
        }
        if (statement.update() != 1) {
            throw Refusal.conflict("call.supportNotNow", department, number);
        }
    }
}
