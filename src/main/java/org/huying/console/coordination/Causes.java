package org.huying.console.coordination;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.console.Names;
import org.huying.console.Times;

/** Finds what brought calls onto the desk. */
@Component
class Causes {

    private static final String LAST = """
            select distinct on (call_number, department) id, call_number, at, type, department, new_value, note
            from call_event where call_number = any(:calls) and type = any(:types)
              and not (type = 'URGED' and new_value is not distinct from 'CALLER')
            order by call_number, department, id desc
            """;

    private final JdbcClient jdbc;
    private final Names names;
    private final Times times;
    private final CauseWords words;
    private final Clock clock;

    Causes(JdbcClient jdbc, Names names, Times times, CauseWords words, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.times = times;
        this.words = words;
        this.clock = clock;
    }

    /** The last cause of each department of each call: several can be late or ask on one call at a time. */
    record Found(Map<String, List<Event>> byCall) {

        /** What the department did or failed to do; where nothing is known of it, what happened last to the call. */
        @Nullable
        Cause of(String call, @Nullable String department) {
            var events = byCall.getOrDefault(call, List.of());
            return events.stream()
                    .filter(event -> department != null && department.equals(event.department()))
                    .findFirst()
                    .or(() -> events.stream().max((one, other) -> Long.compare(one.id(), other.id())))
                    .map(Event::cause)
                    .orElse(null);
        }
    }

    /** An event and its words; {@code department} is a group id. */
    record Event(long id, @Nullable String department, Cause cause) {}

    Found of(Collection<String> calls, Matter matter) {
        var found = new HashMap<String, List<Event>>();
        if (calls.isEmpty() || matter.causes().isEmpty()) {
            return new Found(found);
        }
        jdbc.sql(LAST)
                .param("calls", calls.toArray(String[]::new))
                .param(
                        "types",
                        matter.causes().stream().map(CallEventType::name).toArray(String[]::new))
                .query(row -> {
                    var type = CallEventType.valueOf(row.getString("type"));
                    var value = row.getString("new_value");
                    var department = row.getString("department");
                    var cause = new Cause(
                            type,
                            times.text(row.getObject("at", OffsetDateTime.class)
                                    .atZoneSameInstant(clock.getZone())
                                    .toOffsetDateTime()),
                            names.department(department),
                            words.value(type, value),
                            words.note(row.getString("note"), value));
                    found.computeIfAbsent(row.getString("call_number"), unknown -> new ArrayList<>())
                            .add(new Event(row.getLong("id"), department, cause));
                });
        return new Found(found);
    }
}
