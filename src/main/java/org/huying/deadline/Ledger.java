package org.huying.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table {@code deadline}. */
@Repository
class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void plan(String callNumber, List<Planned> planned) {
        var rows = jdbc.sql("""
                        insert into deadline (call_number, kind, budget_amount, budget_unit, warn_percent)
                        select ?, * from unnest(?::text[], ?::int[], ?::text[], ?::int[])
                        on conflict (call_number, kind, subject, round) do update
                          set budget_amount = excluded.budget_amount, budget_unit = excluded.budget_unit,
                              warn_percent = excluded.warn_percent
                          where deadline.started_at is null and deadline.ended_at is null
                        returning *
                        """)
                .param(callNumber)
                .param(planned.stream().map(plan -> plan.kind().name()).toArray(String[]::new))
                .param(planned.stream().map(plan -> plan.budget().amount()).toArray(Integer[]::new))
                .param(planned.stream().map(plan -> plan.budget().unit().name()).toArray(String[]::new))
                .param(planned.stream().map(Planned::warnPercent).toArray(Integer[]::new))
                .query(DeadlineRows::deadline)
                .list();
        if (rows.size() == planned.size()) {
            var remembered = remembered(callNumber);
            rows.forEach(row -> remembered.put(key(row), row));
        } else {
            forget(callNumber);
        }
    }

    /** The row of the last round. */
    Optional<Deadline> current(String callNumber, DeadlineKind kind, String subject) {
        var calls = TransactionMemory.current().calls();
        var key = new TransactionMemory.Key(kind, subject);
        if (calls.getOrDefault(callNumber, Map.of()).get(key) == null) {
            if (subject.isEmpty()) {
                calls.put(callNumber, load(callNumber));
            } else {
                last(callNumber, kind, subject)
                        .ifPresent(row -> remembered(callNumber).put(key, row));
            }
        }
        return Optional.ofNullable(calls.getOrDefault(callNumber, Map.of()).get(key));
    }

    /** An order has a thousand subjects of which a step needs one. */
    private Optional<Deadline> last(String callNumber, DeadlineKind kind, String subject) {
        return jdbc.sql("""
                        select * from deadline where call_number = ? and kind = ? and subject = ?
                        order by round desc limit 1
                        """)
                .params(callNumber, kind.name(), subject)
                .query(DeadlineRows::deadline)
                .optional();
    }

    private Map<TransactionMemory.Key, Deadline> load(String callNumber) {
        var rows = new HashMap<TransactionMemory.Key, Deadline>();
        all(callNumber)
                .forEach(row -> rows.merge(key(row), row, (one, other) -> one.round() > other.round() ? one : other));
        return rows;
    }

    /** Every row of a call in the order in which they were planned, rounds in order. */
    List<Deadline> all(String callNumber) {
        return jdbc.sql("select * from deadline where call_number = ? order by id")
                .param(callNumber)
                .query(DeadlineRows::deadline)
                .list();
    }

    /** Reads a row that runs and keeps others from changing it until the transaction ends. */
    Optional<Deadline> lockRunning(String callNumber, DeadlineKind kind, String subject) {
        return jdbc.sql("""
                        select * from deadline
                        where call_number = ? and kind = ? and subject = ? and started_at is not null and ended_at is null
                        for update
                        """)
                .params(callNumber, kind.name(), subject)
                .query(DeadlineRows::deadline)
                .optional();
    }

    /** The same for all subjects of some kinds, always in the same order. */
    List<Deadline> lockRunning(String callNumber, Collection<DeadlineKind> kinds) {
        return jdbc.sql("""
                        select * from deadline
                        where call_number = ? and kind = any(?) and started_at is not null and ended_at is null
                        order by id for update
                        """)
                .param(callNumber)
                .param(kinds.stream().map(DeadlineKind::name).toArray(String[]::new))
                .query(DeadlineRows::deadline)
                .list();
    }

    /** The calls' own deadlines of some kinds that run. */
    List<Deadline> running(Collection<String> callNumbers, Collection<DeadlineKind> kinds) {
        return jdbc.sql("""
                        select * from deadline
                        where call_number = any(?) and kind = any(?) and subject = ''
                          and started_at is not null and ended_at is null
                        """)
                .param(callNumbers.toArray(String[]::new))
                .param(kinds.stream().map(DeadlineKind::name).toArray(String[]::new))
                .query(DeadlineRows::deadline)
                .list();
    }

    /** Of everything that runs; what a thousand targets of an order have in common stands there once. */
    List<Near> near(Collection<String> callNumbers) {
        return jdbc.sql("""
                        select distinct call_number, started_at, due_at, warn_at from deadline
                        where call_number = any(?) and started_at is not null and ended_at is null
                        """)
                .param(callNumbers.toArray(String[]::new))
                .query(DeadlineRows::near)
                .list();
    }

    Optional<Deadline> lockRunning(long id) {
        return jdbc.sql(
                        "select * from deadline where id = ? and started_at is not null and ended_at is null for update")
                .param(id)
                .query(DeadlineRows::deadline)
                .optional();
    }

    /** Starts a clock that was planned. */
    Deadline start(long id, String owner, Dates dates) {
        return remember(jdbc.sql("""
                        update deadline set owner = ?, started_at = ?, due_at = ?, warn_at = ?, provisional = ?
                        where id = ? and started_at is null and ended_at is null
                        returning *
                        """)
                .params(
                        owner,
                        DeadlineRows.utc(dates.startedAt()),
                        DeadlineRows.utc(dates.dueAt()),
                        DeadlineRows.utc(dates.warnAt()),
                        dates.provisional(),
                        id)
                .query(DeadlineRows::deadline)
                .single());
    }

    /** Inserts the next round with its clock started. */
    Deadline startNext(String callNumber, String subject, Planned plan, String owner, Dates dates) {
        return remember(jdbc.sql("""
                        insert into deadline (call_number, kind, subject, round, owner, budget_amount, budget_unit,
                          warn_percent, started_at, due_at, warn_at, provisional)
                        select :call, :kind, :subject, coalesce(max(round), 0) + 1, :owner, :amount, :unit,
                          :warnPercent::int, :startedAt, :dueAt, :warnAt::timestamptz, :provisional
                        from deadline where call_number = :call and kind = :kind and subject = :subject
                        returning *
                        """)
                .param("call", callNumber)
                .param("kind", plan.kind().name())
                .param("subject", subject)
                .param("owner", owner)
                .param("amount", plan.budget().amount())
                .param("unit", plan.budget().unit().name())
                .param("warnPercent", plan.warnPercent())
                .param("startedAt", DeadlineRows.utc(dates.startedAt()))
                .param("dueAt", DeadlineRows.utc(dates.dueAt()))
                .param("warnAt", DeadlineRows.utc(dates.warnAt()))
                .param("provisional", dates.provisional())
                .query(DeadlineRows::deadline)
                .single());
    }

    /** Inserts the first round of many owners, each the subject of its own, with its clock started. */
    List<Deadline> openAll(String callNumber, Planned plan, List<String> owners, Dates dates) {
        var rows = jdbc.sql("""
                        insert into deadline (call_number, kind, subject, owner, budget_amount, budget_unit,
                          started_at, due_at, provisional)
                        select :call, :kind, owner, owner, :amount, :unit, :startedAt, :dueAt, :provisional
                        from unnest(:owners::text[]) owner
                        returning *
                        """)
                .param("call", callNumber)
                .param("kind", plan.kind().name())
                .param("amount", plan.budget().amount())
                .param("unit", plan.budget().unit().name())
                .param("startedAt", DeadlineRows.utc(dates.startedAt()))
                .param("dueAt", DeadlineRows.utc(dates.dueAt()))
                .param("provisional", dates.provisional())
                .param("owners", owners.toArray(String[]::new))
                .query(DeadlineRows::deadline)
                .list();
        var remembered = remembered(callNumber);
        rows.forEach(row -> remembered.put(key(row), row));
        return rows;
    }

    private static Map<TransactionMemory.Key, Deadline> remembered(String callNumber) {
        return TransactionMemory.current().calls().computeIfAbsent(callNumber, unknown -> new HashMap<>());
    }

    /** Ends the running row; empty when none runs. */
    Optional<Deadline> end(
            String callNumber, DeadlineKind kind, String subject, Deadline.Outcome outcome, Instant now) {
        return jdbc.sql("""
                        update deadline set ended_at = ?, outcome = ?
                        where call_number = ? and kind = ? and subject = ? and started_at is not null and ended_at is null
                        returning *
                        """)
                .params(DeadlineRows.utc(now), outcome.name(), callNumber, kind.name(), subject)
                .query(DeadlineRows::deadline)
                .optional()
                .map(this::remember);
    }

    /** Marks the running row as overdue, once. */
    void breach(String callNumber, DeadlineKind kind, String subject, Instant now) {
        jdbc.sql("""
                        update deadline set breached_at = ?
                        where call_number = ? and kind = ? and subject = ? and started_at is not null
                          and ended_at is null and breached_at is null
                        returning *
                        """)
                .params(DeadlineRows.utc(now), callNumber, kind.name(), subject)
                .query(DeadlineRows::deadline)
                .optional()
                .ifPresent(this::remember);
    }

    /** Ends everything that is planned or runs, and says why at what ran. */
    void cancelAll(String callNumber, String why, Instant now) {
        jdbc.sql("""
                        with cancelled as (
                          update deadline set ended_at = :now, outcome = 'CANCELLED'
                          where call_number = :call and ended_at is null
                          returning id, started_at
                        )
                        insert into deadline_event (deadline_id, at, type, why)
                        select id, :now, 'CANCELLED', :why from cancelled where started_at is not null
                        """)
                .param("now", DeadlineRows.utc(now))
                .param("call", callNumber)
                .param("why", why)
                .update();
        forget(callNumber);
    }

    /** Ends whatever runs for a subject, and says why. */
    void cancel(String callNumber, String subject, String why, Instant now) {
        jdbc.sql("""
                        with cancelled as (
                          update deadline set ended_at = :now, outcome = 'CANCELLED'
                          where call_number = :call and subject = :subject and started_at is not null and ended_at is null
                          returning id
                        )
                        insert into deadline_event (deadline_id, at, type, why)
                        select id, :now, 'CANCELLED', :why from cancelled
                        """)
                .param("now", DeadlineRows.utc(now))
                .param("call", callNumber)
                .param("subject", subject)
                .param("why", why)
                .update();
        forget(callNumber);
    }

    /** Gives the running rows of a subject to another one, each as its next round. */
    List<Deadline> passOn(String callNumber, String from, String to) {
        var passed = jdbc.sql("""
                        update deadline d set subject = :to, round = 1 + (
                          select coalesce(max(round), 0) from deadline
                          where call_number = d.call_number and kind = d.kind and subject = :to)
                        where call_number = :call and subject = :from and started_at is not null and ended_at is null
                        returning *
                        """)
                .param("to", to)
                .param("from", from)
                .param("call", callNumber)
                .query(DeadlineRows::deadline)
                .list();
        forget(callNumber);
        return passed;
    }

    Deadline changeOwner(long id, String owner) {
        return remember(jdbc.sql("update deadline set owner = ? where id = ? returning *")
                .params(owner, id)
                .query(DeadlineRows::deadline)
                .single());
    }

    Deadline move(long id, Dates dates, @Nullable Instant pausedUntil) {
        return remember(jdbc.sql("""
                        update deadline set due_at = ?, warn_at = ?, provisional = ?, paused_until = ?
                        where id = ? returning *
                        """)
                .params(
                        DeadlineRows.utc(dates.dueAt()),
                        DeadlineRows.utc(dates.warnAt()),
                        dates.provisional(),
                        DeadlineRows.utc(pausedUntil),
                        id)
                .query(DeadlineRows::deadline)
                .single());
    }

    /**
     * Running rows in the order of their ids whose due time a calendar of the years can change.
     *
     * @param after the id after which to go on
     */
    List<Deadline> affectedBy(int firstYear, int lastYear, Instant now, long after, int size) {
        return jdbc.sql("""
                        select * from deadline d
                        where started_at is not null and ended_at is null and (breached_at is null or due_at > :now)
                          and started_at < make_date(:last + 1, 1, 2) and due_at > make_date(:first - 1, 12, 1)
                          and (budget_unit <> 'MINUTES' or exists (
                            select from deadline_event e where e.deadline_id = d.id and e.extra_unit <> 'MINUTES'))
                          and id > :after
                        order by id limit :size
                        """)
                .param("first", firstYear)
                .param("last", lastYear)
                .param("now", DeadlineRows.utc(now))
                .param("after", after)
                .param("size", size)
                .query(DeadlineRows::deadline)
                .list();
    }

    private Deadline remember(Deadline row) {
        var rows = TransactionMemory.current().calls().get(row.callNumber());
        if (rows != null) {
            rows.put(key(row), row);
        }
        return row;
    }

    private static void forget(String callNumber) {
        TransactionMemory.current().calls().remove(callNumber);
    }

    private static TransactionMemory.Key key(Deadline row) {
        return new TransactionMemory.Key(row.kind(), row.subject());
    }

    /** What a clock that runs is written with. */
    record Dates(Instant startedAt, Instant dueAt, @Nullable Instant warnAt, boolean provisional) {}
}
