package org.huying.cockpit;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.CallStatus;
import org.huying.call.Pressing;

/** Counts the calls that a process administrator watches over. */
@Component
class CallFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    CallFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The figures of now.
     *
     * @param overdue open calls with a running deadline that is over
     * @param escalated open calls of which a coordination office has charge
     */
    record Figures(long open, long overdue, long escalated) {}

    Figures now() {
        return jdbc.sql("""
                        select (select count(*) from call where status = any(:open)) as open,
                          (select count(*) from call where %s) as overdue,
                          (select count(*) from call where %s) as escalated
                        """.formatted(Pressing.OVERDUE, Pressing.ESCALATED))
                .param("open", CallStatus.OPEN.stream().map(Enum::name).toArray(String[]::new))
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .query(Figures.class)
                .single();
    }
}
