package org.huying.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The marks of departments, one row per criterion. Of a call that was assessed again those of the last round count, and
 * always what the street said.
 */
@Component
class Marks {

    static final int STREETS_ROUND = 0;
    static final int FIRST_ROUND = 1;

    private final JdbcClient jdbc;
    private final Clock clock;

    Marks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param rows what the decision said: {@code criterion} and {@code marks} */
    void keep(String call, String department, int round, List<Map<String, Object>> rows) {
        jdbc.sql("""
                        insert into assessment (call_number, department, round, criterion, marks, assessed_at)
                        select :call, :department, :round, criterion, marks, :now
                        from unnest(:criteria::text[], :marks::numeric[]) as row (criterion, marks)
                        """)
                .param("call", call)
                .param("department", department)
                .param("round", round)
                .param(
                        "criteria",
                        rows.stream().map(row -> row.get("criterion")).toArray(String[]::new))
                .param("marks", rows.stream().map(Marks::marks).toArray(Double[]::new))
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .update();
    }

    /** How often the call has been assessed. */
    int rounds(String call) {
        return jdbc.sql("select coalesce(max(round), 0) from assessment where call_number = :call")
                .param("call", call)
                .query(Integer.class)
                .single();
    }

    private static Double marks(Map<String, Object> row) {
        return ((Number) Objects.requireNonNull(row.get("marks"), "marks")).doubleValue();
    }
}
