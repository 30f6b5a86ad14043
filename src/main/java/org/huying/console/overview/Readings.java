package org.huying.console.overview;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.CallStatus;
import org.huying.console.Shared;
import org.huying.console.Watchers;

/** Counts the calls of some areas: two statements for both tables, and one reading for all who look at the same. */
@Component
class Readings {

    private static final String CALLS = """
            select area_path::text as path, lead_department as department, %s
            from call where area_path <@ any(:areas::ltree[]) and (status = any(:open) or received_at >= :since)
            group by area_path, lead_department
            """.formatted(columns(Measure.OF_CALLS));

    private static final String CARDS = """
            select area_path::text as path, department, %s
            from call_event join call on number = call_number
            where type = 'CARD_SHOWN' and area_path <@ any(:areas::ltree[]) and received_at >= :since
            group by area_path, department
            """.formatted(columns(Measure.OF_CARDS));

    private final Shared<Wanted, List<Cell>> shared = new Shared<>();
    private final JdbcClient jdbc;
    private final Watchers watchers;
    private final Clock clock;

    Readings(JdbcClient jdbc, Watchers watchers, Clock clock) {
        this.jdbc = jdbc;
        this.watchers = watchers;
        this.clock = clock;
    }

    private record Wanted(List<String> areas, LocalDate since) {}

    /**
     * @param areas paths; they and everything in them
     * @param since the first day of the span
     */
    List<Cell> of(List<String> areas, LocalDate since) {
        return shared.get(new Wanted(areas, since), watchers.revision(), () -> read(areas, since));
    }

    private List<Cell> read(List<String> areas, LocalDate since) {
        var beginning = since.atStartOfDay(clock.getZone()).toOffsetDateTime();
        var cells = new ArrayList<Cell>();
        cells.addAll(jdbc.sql(CALLS)
                .param("areas", areas.toArray(String[]::new))
                .param("since", beginning)
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .param("open", CallStatus.OPEN.stream().map(CallStatus::name).toArray(String[]::new))
                .query(cellsOf(Measure.OF_CALLS))
                .list());
        cells.addAll(jdbc.sql(CARDS)
                .param("areas", areas.toArray(String[]::new))
                .param("since", beginning)
                .query(cellsOf(Measure.OF_CARDS))
                .list());
        return List.copyOf(cells);
    }

    private static RowMapper<Cell> cellsOf(List<Measure> measures) {
        return (row, index) -> new Cell(row.getString("path"), row.getString("department"), figures(row, measures));
    }

    private static Figures figures(ResultSet row, List<Measure> measures) throws SQLException {
        var counts = new EnumMap<Measure, Long>(Measure.class);
        for (var measure : measures) {
            var count = row.getLong(measure.name());
            if (count > 0) {
                counts.put(measure, count);
            }
        }
        return new Figures(counts);
    }

    private static String columns(List<Measure> measures) {
        return measures.stream().map(Measure::column).collect(joining(", "));
    }
}
