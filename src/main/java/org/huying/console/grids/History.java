package org.huying.console.grids;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.organization.Area;

/** What happened last to the calls of a grid; nobody's name and words are among it. */
@Component("gridHistory")
class History {

    private static final int SHOWN = 15;

    /** The latest calls have the latest events, but for those that lay still for long. */
    private static final String LATEST = """
            select e.at, e.type, e.department, c.number, c.title
            from (select number, title from call where area_path = :area::ltree order by number desc limit 200) c
            join call_event e on e.call_number = c.number
            where e.type not in ('ROUTED', 'MESSAGE', 'ATTACHED') order by e.id desc limit :shown
            """;

    private final JdbcClient jdbc;
    private final Names names;
    private final Times times;
    private final Clock clock;

    History(JdbcClient jdbc, Names names, Times times, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.times = times;
        this.clock = clock;
    }

    /** An event in the reader's language. */
    record Happened(String at, CallEventType type, @Nullable String department, String number, String title) {}

    List<Happened> of(Area grid) {
        return jdbc.sql(LATEST)
                .param("area", grid.path())
                .param("shown", SHOWN)
                .query((row, index) -> new Happened(
                        times.text(row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toOffsetDateTime()),
                        CallEventType.valueOf(row.getString("type")),
                        names.department(row.getString("department")),
                        row.getString("number"),
                        row.getString("title")))
                .list();
    }
}
