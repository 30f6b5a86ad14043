package org.huying.console.coordination;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.console.Names;
import org.huying.console.Times;

/** Finds what brought calls onto the desk. */
@Component
class Causes {

    private static final String LAST = """
            select distinct on (call_number) call_number, at, type, department, new_value, note from call_event
            where call_number = any(:calls) and type = any(:types) order by call_number, id desc
            """;

    private final JdbcClient jdbc;
    private final Names names;
    private final Times times;
    private final Clock clock;

    Causes(JdbcClient jdbc, Names names, Times times, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.times = times;
        this.clock = clock;
    }

    /** The last of them for each call, by its number. */
    Map<String, Cause> of(Collection<String> calls, Matter matter) {
        var found = new HashMap<String, Cause>();
        jdbc.sql(LAST)
                .param("calls", calls.toArray(String[]::new))
                .param(
                        "types",
                        matter.causes().stream().map(CallEventType::name).toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getString("call_number"),
                            new Cause(
                                    CallEventType.valueOf(row.getString("type")),
                                    times.text(row.getObject("at", OffsetDateTime.class)
                                            .atZoneSameInstant(clock.getZone())
                                            .toOffsetDateTime()),
                                    names.department(row.getString("department")),
                                    matter == Matter.ESCALATED ? null : row.getString("new_value"),
                                    row.getString("note")));
                });
        return found;
    }
}
