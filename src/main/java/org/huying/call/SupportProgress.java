package org.huying.call;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.huying.security.CurrentUser;

/**
 * Moves the parts of the departments that support a call on: each step changes facts and appends the event that says so,
 * and is refused when the part does not stand where it begins.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SupportProgress {

    private static final Set<SupportState> OPEN = EnumSet.of(SupportState.CALLED, SupportState.ACKNOWLEDGED);
    private static final Set<SupportState> CALLED = EnumSet.of(SupportState.CALLED);
    private static final Set<SupportState> ACKNOWLEDGED = EnumSet.of(SupportState.ACKNOWLEDGED);

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    SupportProgress(JdbcClient jdbc, CurrentUser user, ApplicationEventPublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Lets nobody else change the part that a department owes until this transaction ends. */
    public void lock(String number, String department) {
        jdbc.sql("""
                        select 1 from support where call_number = :number and department = :department and ended_at is null
                        for no key update
                        """)
                .param("number", number)
                .param("department", department)
                .query(Integer.class)
                .optional();
    }

    /**
     * Adds a department to those that support a call that is in work; it is called when the work on the call begins.
     *
     * @return false where the department leads or supports the call already, or the call is not in work
     */
    public boolean added(String number, String department, @Nullable String note) {
        return jdbc.sql("""
                        with changed as (
                          update call set supporting_departments = array_append(supporting_departments, :department)
                          where number = :number and status = any(:from) and lead_department <> :department
                            and not :department = any(supporting_departments)
                          returning number)
                        insert into call_event (call_number, at, type, actor, department, note)
                        select number, :now, 'SUPPORT_ADDED', :actor, :department, :note from changed
                        """)
                        .param("number", number)
                        .param(
                                "from",
                                CallProgress.IN_WORK.stream()
                                        .map(CallStatus::name)
                                        .toArray(String[]::new))
                        .param("department", department)
                        .param("note", note)
                        .param("actor", user.id())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** The departments that support the call and were not called yet since the work on it began, in their order. */
    public Collection<String> toCall(String number) {
        return jdbc.sql("""
                        select department
                        from call, unnest(supporting_departments) with ordinality as named (department, position)
                        where number = :number and named.department is distinct from lead_department
                          and not exists (
                          select from support s where s.call_number = number and s.department = named.department
                            and s.round = call.redo_count + 1 and s.state in ('CALLED', 'ACKNOWLEDGED', 'REPORTED'))
                        order by position
                        """).param("number", number).query(String.class).list();
    }

    /** A department is called to support; from now on it owes an answer. Why, says whoever added it. */
    public void called(String number, String department, Instant acknowledgeBy, Instant resolveBy) {
        jdbc.sql("""
                        with called as (
                          insert into support (call_number, department, round, state, called_at, called_by, why,
                            acknowledge_by, resolve_by)
                          select number, :department, redo_count + 1, 'CALLED', :now, :actor, (
                              select note from call_event
                              where call_number = number and type = 'SUPPORT_ADDED' and department = :department
                              order by id desc limit 1),
                            :acknowledgeBy, :resolveBy
                          from call where number = :number
                          returning call_number)
                        insert into call_event (call_number, at, type, actor, department)
                        select call_number, :now, 'SUPPORT_CALLED', :actor, :department from called
                        """)
                .param("number", number)
                .param("department", department)
                .param("actor", user.id())
                .param("acknowledgeBy", at(acknowledgeBy))
                .param("resolveBy", at(resolveBy))
                .param("now", now())
                .update();
    }

    public void acknowledged(
            String number,
            String department,
            @Nullable String promise,
            @Nullable LocalDate date,
            @Nullable String note) {
        change(number, department, CALLED)
                .set("state", SupportState.ACKNOWLEDGED.name())
                .set("acknowledged_at", now())
                .set("promise", promise)
                .set("promised_date", date)
                .event(
                        CallEventType.SUPPORT_ACKNOWLEDGED,
                        note == null ? promise : note,
                        null,
                        date == null ? null : date.toString());
    }

    public void reported(String number, String department, @Nullable String note) {
        change(number, department, ACKNOWLEDGED)
                .ended(SupportState.REPORTED)
                .set("reported_at", now())
                .set("note", note)
                .event(CallEventType.SUPPORT_REPORTED, note, null, null);
    }

    /** The department says that this is not its own; until a ruling it keeps it. */
    public void returned(String number, Support support, String dutyItem, @Nullable String why) {
        change(number, support.department(), OPEN)
                .set("returned", support.returned() + 1)
                .event(CallEventType.SUPPORT_RETURNED, why, null, dutyItem);
    }

    public void extensionAsked(String number, String department, int workingDays, @Nullable String why) {
        change(number, department, ACKNOWLEDGED)
                .set("asked_days", workingDays)
                .event(
                        CallEventType.SUPPORT_EXTENSION_ASKED,
                        "+" + workingDays + (why == null ? "" : " · " + why),
                        null,
                        Integer.toString(workingDays));
    }

    public void extensionRefused(String number, String department, @Nullable String note) {
        change(number, department, OPEN)
                .set("asked_days", null)
                .event(CallEventType.SUPPORT_EXTENSION_REFUSED, note, null, null);
    }

    /** The request came to nothing: the deadline passed and nobody had decided. */
    public void extensionLapsed(String number, String department) {
        change(number, department, ACKNOWLEDGED)
                .set("asked_days", null)
                .event(CallEventType.SUPPORT_EXTENSION_LAPSED, null, null, null);
    }

    /** Somebody granted more time; the date itself follows the ledger. */
    public void extended(String number, Support support, Instant from, Instant to, @Nullable String note) {
        change(number, support.department(), OPEN)
                .set("asked_days", null)
                .set("extended", support.extended() + 1)
                .event(CallEventType.SUPPORT_EXTENDED, note, at(from).toString(), at(to).toString());
    }

    /** A date of the part moved, for whatever reason the ledger has. */
    public void acknowledgeByMoved(String number, String department, Instant to) {
        moved("acknowledge_by", number, department, to);
    }

    public void resolveByMoved(String number, String department, Instant to) {
        moved("resolve_by", number, department, to);
    }

    /** Another department supports instead, from where this one stands; no clock restarts. */
    public void reassigned(String number, Support support, String to, @Nullable String note) {
        var from = support.department();
        jdbc.sql("""
                        update call set supporting_departments = array_replace(supporting_departments, :from, :to)
                        where number = :number
                        """)
                .param("number", number)
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("""
                        insert into support (call_number, department, round, state, called_at, called_by, why,
                          acknowledge_by, acknowledged_at, resolve_by, returned, extended, asked_days)
                        select call_number, :to, round, state, :now, :actor, :note, acknowledge_by, acknowledged_at,
                          resolve_by, returned, extended, asked_days
                        from support where call_number = :number and department = :from and ended_at is null
                        """)
                .param("number", number)
                .param("from", from)
                .param("to", to)
                .param("actor", user.id())
                .param("note", note)
                .param("now", now())
                .update();
        change(number, from, OPEN)
                .ended(SupportState.REASSIGNED)
                .set("note", note)
                .event(CallEventType.SUPPORT_REASSIGNED, note, from, to);
    }

    /** The department is needed no longer; {@link SupportReleased} ends what it has open. */
    public void released(String number, String department, @Nullable String note) {
        jdbc.sql("""
                        update call set supporting_departments = array_remove(supporting_departments, :department)
                        where number = :number
                        """).param("number", number).param("department", department).update();
        change(number, department, OPEN)
                .ended(SupportState.RELEASED)
                .set("note", note)
                .event(CallEventType.SUPPORT_RELEASED, note, null, null);
        publisher.publishEvent(new SupportReleased(number, department));
    }

    /** The call ends: nobody supports it any more. */
    public void ended(String number) {
        jdbc.sql("""
                        update support set state = 'ENDED', ended_at = :now
                        where call_number = :number and ended_at is null
                        """).param("number", number).param("now", now()).update();
    }

    private void moved(String column, String number, String department, Instant to) {
        jdbc.sql("update support set " + column
                        + " = :at where call_number = :number and department = :department and ended_at is null")
                .param("at", at(to))
                .param("number", number)
                .param("department", department)
                .update();
    }

    private SupportChange change(String number, String department, Collection<SupportState> from) {
        return new SupportChange(jdbc, number, department, from, user.id(), now());
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
