package org.huying.assessment;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was made of calls that are closed: the marks that count, department by department. */
@Component
public class Assessments {

    private final JdbcClient jdbc;

    Assessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One criterion that applied.
     *
     * @param department group id
     * @param criterion as {@code assessment.dmn} names it
     * @param marks given, or taken where negative
     */
    public record Mark(String department, String criterion, BigDecimal marks) {}

    /** In the order in which they were given; none before the call is closed. */
    public List<Mark> of(String callNumber) {
        return jdbc.sql("select * from assessment_in_force where call_number = :call order by id")
                .param("call", callNumber)
                .query((row, index) ->
                        new Mark(row.getString("department"), row.getString("criterion"), row.getBigDecimal("marks")))
                .list();
    }
}
