package org.huying.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was made of calls that are closed: the marks that count, department by department. */
@Component
public class Assessments {

    private static final String OF_DEPARTMENT = """
            select * from assessment_in_force
            where department = :department and call_number in (
              select number
              from (select distinct call_number from assessment_in_force
                where department = :department and (:after::text is null or call_number < :after)) assessed
                join call on number = call_number
              where area_path <@ any(:areas::ltree[]) order by number desc limit :most)
            order by call_number desc, id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Assessments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
                .query((row, index) -> mark(row))
                .list();
    }

    /**
     * What one department got for a call.
     *
     * @param at when it was assessed last
     */
    public record OfCall(String callNumber, OffsetDateTime at, List<Mark> marks) {}

    /**
     * What a department got for its calls, the newest call first.
     *
     * @param areaPaths only for calls of these areas and everything in them
     * @param after the number of the last call of the page before
     * @param most so many calls
     */
    public List<OfCall> ofDepartment(
            String department, Collection<String> areaPaths, @Nullable String after, int most) {
        record Row(String number, OffsetDateTime at, Mark mark) {}
        return jdbc
                .sql(OF_DEPARTMENT)
                .param("department", department)
                .param("areas", areaPaths.toArray(String[]::new))
                .param("after", after)
                .param("most", most)
                .query((row, index) -> new Row(
                        row.getString("call_number"),
                        row.getObject("assessed_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toOffsetDateTime(),
                        mark(row)))
                .list()
                .stream()
                .collect(groupingBy(Row::number, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(call -> new OfCall(
                        call.getKey(),
                        call.getValue().stream()
                                .map(Row::at)
                                .max(Comparator.naturalOrder())
                                .orElseThrow(),
                        call.getValue().stream().map(Row::mark).toList()))
                .toList();
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(row.getString("department"), row.getString("criterion"), row.getBigDecimal("marks"));
    }
}
