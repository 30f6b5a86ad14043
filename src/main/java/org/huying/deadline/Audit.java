package org.huying.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the ledger with the engine's timers: one deadline, one running timer.
 *
 * <p>It only reads, in one statement and so at one moment; every node does it and knows the result.
 */
@Component
class Audit {

    private static final Logger log = LoggerFactory.getLogger(Audit.class);

    /** How many findings of each type are listed. */
    private static final int LISTED = 200;

    // A deadline that was breached needs no timer, it has fired; unless it was extended after that. A warning needs one
    // only until it is due, because nobody notes down that somebody was warned. A pause of the lead department's clock
    // needs the timer that ends it. Where nothing was promised, nothing is lost with the timer that would ask for it.
    private static final String FINDINGS = """
            with armed as materialized (%s),
            waiting as (%s),
            open as (
              select d.*, d.kind = 'RESOLVE' and exists (
                select from deadline a where a.call_number = d.call_number and a.kind = 'ACKNOWLEDGE'
                  and a.subject = d.subject and a.started_at is not null and a.ended_at is null) as not_begun
              from deadline d where d.started_at is not null and d.ended_at is null
            ),
            expected as (
              select call_number, kind, subject, case kind when 'PROMISE' then 'PROMISE' else 'DUE' end as date,
                due_at as at, not not_begun and (breached_at is null or due_at > :now) as needed
              from open
              union all
              select call_number, kind, subject, 'WARNING', coalesce(warn_at, due_at),
                not not_begun and breached_at is null and warn_at > :now
              from open where kind in ('ACKNOWLEDGE', 'RESOLVE')
              union all
              select call_number, kind, subject, 'REVIEW', paused_until, paused_until > :now
              from open where kind = 'RESOLVE' and subject = '' and paused_until is not null
              union all
              select call_number, kind, subject, 'PROMISE', due_at, false
              from open where kind = 'RESOLVE' and subject = ''
            ),
            compared as (
              select coalesce(e.call_number, a.call_number, '') as call_number, coalesce(e.kind, a.kind) as kind,
                coalesce(e.subject, a.subject) as subject, e.at as ledger, a.at as timer, a.job,
                case
                  when a.job is null then case when e.needed then 'UNARMED' end
                  when e.at is null then 'UNKNOWN_TIMER'
                  when a.stuck then 'STUCK'
                  when a.at <> date_trunc('milliseconds', e.at) then 'WRONG_DATE'
                end as type
              from expected e
              full join armed a on (a.call_number, a.kind, a.subject, a.date) = (e.call_number, e.kind, e.subject, e.date)
            ),
            found as (
              select * from compared where type is not null
              union all
              select coalesce(w.call_number, ''), w.kind, w.subject, null, null, null, 'NO_DEADLINE'
              from waiting w
              left join expected e
                on (e.call_number, e.kind, e.subject, e.date) = (w.call_number, w.kind, w.subject, 'DUE')
              where e.at is null
            )
            select * from (
              select *, count(*) over (partition by type) as all_of_type,
                row_number() over (partition by type order by call_number, kind, subject, timer) as number
              from found) numbered
            where number <= :listed
            order by type, number
            """.formatted(TimerElement.armed(), ClockedTask.waiting());

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable AuditReport last;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last audit of this node; empty until the first, some seconds after the start. */
    Optional<AuditReport> last() {
        return Optional.ofNullable(last);
    }

    @Scheduled(cron = "${huying.deadline.audit-cron:0 0 3 * * *}", zone = "${huying.zone}")
    @Scheduled(initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void scheduled() {
        var report = run();
        if (!report.isClean()) {
            log.warn("Deadlines are not all watched: {}; see GET /actuator/deadlineaudit", report.counts());
        }
    }

    AuditReport run() {
        var began = clock.instant();
        var ticks = System.nanoTime();
        var counts = new EnumMap<Finding.Type, Long>(Finding.Type.class);
        Arrays.stream(Finding.Type.values()).forEach(type -> counts.put(type, 0L));
        var findings = jdbc.sql(FINDINGS)
                .param("zone", TimeZone.getDefault().getID())
                .param("now", DeadlineRows.utc(began))
                .param("listed", LISTED)
                .query((row, number) -> {
                    counts.put(Finding.Type.valueOf(row.getString("type")), row.getLong("all_of_type"));
                    return finding(row);
                })
                .list();
        var advice = counts.keySet().stream()
                .filter(type -> counts.getOrDefault(type, 0L) > 0)
                .map(type -> new AuditReport.Advice(type, type.advice, type.chineseAdvice))
                .toList();
        var milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ticks);
        var report = new AuditReport(began, milliseconds, running(), counts, findings, advice);
        last = report;
        return report;
    }

    private long running() {
        return jdbc.sql("select count(*) from deadline where started_at is not null and ended_at is null")
                .query(Long.class)
                .single();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                Finding.Type.valueOf(row.getString("type")),
                row.getString("call_number"),
                DeadlineKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                DeadlineRows.moment(row, "ledger"),
                DeadlineRows.moment(row, "timer"),
                row.getString("job"));
    }
}
