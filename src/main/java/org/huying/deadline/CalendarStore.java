package org.huying.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.huying.worktime.SpecialDay;

/** The working calendar in the database: a row per notice and one per day it names. */
@Repository
class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SpecialDay> days() {
        return jdbc.sql("select * from working_day_exception order by date")
                .query(CalendarStore::day)
                .list();
    }

    /**
     * A notice that is loaded.
     *
     * @param loadedBy the user id of whoever loaded it; absent when it came with the application
     * @param settledAt when the last running deadline had been counted again with it; absent while that goes on
     */
    record Notice(
            int year,
            Instant loadedAt,
            @Nullable String loadedBy,
            @Nullable Instant settledAt) {}

    List<Notice> notices() {
        return jdbc.sql("select * from working_day_notice order by year")
                .query((row, number) -> new Notice(
                        row.getInt("year"),
                        row.getTimestamp("loaded_at").toInstant(),
                        row.getString("loaded_by"),
                        DeadlineRows.moment(row, "settled_at")))
                .list();
    }

    /** Grows whenever a notice is loaded, on whichever node. */
    long revision() {
        return jdbc.sql("select coalesce(max(revision), 0) from working_day_notice")
                .query(Long.class)
                .single();
    }

    Set<Integer> yearsSince(long revision) {
        return jdbc.sql("select year from working_day_notice where revision > ?")
                .param(revision)
                .query(Integer.class)
                .set();
    }

    /** The years whose notice was loaded and whose deadlines were not all counted again. */
    Set<Integer> unsettled() {
        return jdbc.sql("select year from working_day_notice where settled_at is null")
                .query(Integer.class)
                .set();
    }

    void settled(Collection<Integer> years, Instant now) {
        jdbc.sql("update working_day_notice set settled_at = :now where year in (:years)")
                .param("now", DeadlineRows.utc(now))
                .param("years", years)
                .update();
    }

    /** Adds the notices of years that the database knows nothing of; what was loaded by people stays. */
    @Transactional
    public void seed(List<SpecialDay> shipped, Instant now) {
        lock();
        var known = jdbc.sql("select year from working_day_notice")
                .query(Integer.class)
                .set();
        save(shipped.stream().filter(day -> !known.contains(day.notice())).toList(), null, now);
    }

    /** Replaces what is known of the years of the given days. */
    @Transactional
    public void replace(List<SpecialDay> days, String who, Instant now) {
        lock();
        jdbc.sql("delete from working_day_exception where year in (:years)")
                .param("years", years(days))
                .update();
        save(days, who, now);
    }

    static Set<Integer> years(Collection<SpecialDay> days) {
        return days.stream().map(SpecialDay::notice).collect(Collectors.toSet());
    }

    private void lock() {
        jdbc.sql("lock table working_day_notice in share row exclusive mode").update();
    }

    private void save(List<SpecialDay> days, @Nullable String who, Instant now) {
        for (var year : years(days)) {
            jdbc.sql("""
                            insert into working_day_notice (year, loaded_at, loaded_by) values (?, ?, ?)
                            on conflict (year) do update
                              set revision = excluded.revision, loaded_at = excluded.loaded_at, loaded_by = excluded.loaded_by, settled_at = null
                            """).params(year, DeadlineRows.utc(now), who).update();
        }
        for (var day : days) {
            jdbc.sql("""
                            insert into working_day_exception (date, year, kind, name, english, source)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (date) do update set year = excluded.year, kind = excluded.kind,
                              name = excluded.name, english = excluded.english, source = excluded.source
                            """)
                    .params(day.date(), day.notice(), day.kind().name(), day.name(), day.english(), day.source())
                    .update();
        }
    }

    private static SpecialDay day(ResultSet row, int number) throws SQLException {
        return new SpecialDay(
                row.getInt("year"),
                row.getObject("date", LocalDate.class),
                SpecialDay.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("english"),
                row.getString("source"));
    }
}
