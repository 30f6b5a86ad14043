package org.huying.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the marks that the decision gave to a department, one row per criterion. */
@Component
class Marks {

    private final JdbcClient jdbc;
    private final Clock clock;

    Marks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(String callNumber, String department, List<Map<String, Object>> rows) {
        jdbc.sql("""
                        insert into assessment (call_number, department, criterion, marks, assessed_at)
                        select :call, :department, criterion, marks, :now
                        from unnest(:criteria::text[], :marks::numeric[]) as row (criterion, marks)
                        """)
                .param("call", callNumber)
                .param("department", department)
                .param(
                        "criteria",
                        rows.stream().map(row -> row.get("criterion")).toArray(String[]::new))
                .param("marks", rows.stream().map(Marks::marks).toArray(Double[]::new))
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .update();
    }

    private static Double marks(Map<String, Object> row) {
        return ((Number) Objects.requireNonNull(row.get("marks"), "marks")).doubleValue();
    }
}
