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

    private static final String CAUSES = """
            select call_number, at, type, department, new_value, note from call_event
            where call_number = any(:calls) and type = any(:types) order by id
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

    /** The last of them for each call and for each department's part in it. */
    Map<About, Cause> of(Collection<String> calls, Matter matter) {
        var found = new HashMap<About, Cause>();
        jdbc.sql(CAUSES)
                .param("calls", calls.toArray(String[]::new))
                .param("types", matter.causes().map(CallEventType::name).toArray(String[]::new))
                .query(row -> {
                    var call = row.getString("call_number");
                    var type = CallEventType.valueOf(row.getString("type"));
                    var cause = new Cause(
                            type,
                            times.text(row.getObject("at", OffsetDateTime.class)
                                    .atZoneSameInstant(clock.getZone())
                                    .toOffsetDateTime()),
                            names.department(row.getString("department")),
                            matter == Matter.ESCALATED ? null : row.getString("new_value"),
                            row.getString("note"));
                    found.put(new About(call, row.getString("department")), cause);
                    if (!matter.isCauseOfPartAlone(type)) {
                        found.put(new About(call, null), cause);
                    }
                });
        return found;
    }
}
