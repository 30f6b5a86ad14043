package org.huying.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the parts of the departments that support a call. */
@Component
public class Supports {

    private final JdbcClient jdbc;
    private final Clock clock;

    Supports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last part of each department that was ever called, in the order in which they were called first. */
    public Collection<Support> of(String number) {
        var last = new LinkedHashMap<String, Support>();
        all(number).forEach(support -> last.put(support.department(), support));
        return last.values();
    }

    /** The part that a department still owes. */
    public Optional<Support> open(String number, String department) {
        return of(number).stream()
                .filter(support -> support.isOpen() && support.department().equals(department))
                .findFirst();
    }

    /** Group ids of the departments that have neither reported nor been released. */
    public List<String> owing(String number) {
        return of(number).stream()
                .filter(Support::isOpen)
                .map(Support::department)
                .toList();
    }

    private List<Support> all(String number) {
        return jdbc.sql("select * from support where call_number = :number order by id")
                .param("number", number)
                .query(this::support)
                .list();
    }

    private Support support(ResultSet row, int index) throws SQLException {
        return new Support(
                row.getString("department"),
                row.getInt("round"),
                SupportState.valueOf(row.getString("state")),
                required(row, "called_at"),
                row.getString("called_by"),
                row.getString("why"),
                required(row, "acknowledge_by"),
                time(row, "acknowledged_at"),
                row.getString("promise"),
                row.getObject("promised_date", LocalDate.class),
                required(row, "resolve_by"),
                time(row, "reported_at"),
                row.getString("note"),
                row.getInt("returned"),
                row.getInt("extended"),
                row.getObject("asked_days", Integer.class),
                time(row, "ended_at"));
    }

    private OffsetDateTime required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .toInstant()
                .atZone(clock.getZone())
                .toOffsetDateTime();
    }

    private @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class) == null ? null : required(row, column);
    }
}
