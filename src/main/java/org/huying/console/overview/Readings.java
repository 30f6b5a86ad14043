package org.huying.console.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.CallStatus;
import org.huying.console.Shared;
import org.huying.console.Watchers;

/** Counts what there is in an area: a statement for each kind of thing, and one reading for all who look at the same. */
@Component
class Readings {

    private final Shared<Wanted, List<Cell>> shared = new Shared<>();
    private final JdbcClient jdbc;
    private final Watchers watchers;
    private final Clock clock;

    Readings(JdbcClient jdbc, Watchers watchers, Clock clock) {
        this.jdbc = jdbc;
        this.watchers = watchers;
        this.clock = clock;
    }

    private record Wanted(String area, LocalDate since) {}

    /**
     * The figures of each department in each of the areas directly in one.
     *
     * @param area path
     * @param since the first day of the span
     */
    List<Cell> of(String area, LocalDate since) {
        var wanted = new Wanted(area, since);
        return shared.get(
                wanted,
                watchers.revision(),
                () -> Stream.of(Measure.Of.values())
                        .flatMap(counted -> read(counted, wanted).stream())
                        .toList());
    }

    private List<Cell> read(Measure.Of counted, Wanted wanted) {
        var measures = counted.measures();
        return jdbc.sql(counted.sql())
                .param("area", wanted.area())
                .param("since", wanted.since().atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .param("open", CallStatus.OPEN.stream().map(CallStatus::name).toArray(String[]::new))
                .query((row, index) ->
                        new Cell(row.getString("path"), row.getString("department"), figures(row, measures)))
                .list();
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
}
