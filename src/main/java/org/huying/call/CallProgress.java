package org.huying.call;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.huying.security.CurrentUser;

/**
 * Moves a call on: each method is one statement that changes the call's facts and appends the event that says so, and
 * refuses when the call does not stand where that step begins.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CallProgress {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    static final Set<CallStatus> IN_WORK =
            EnumSet.of(CallStatus.DISPATCHED, CallStatus.ACKNOWLEDGED, CallStatus.IN_PROGRESS, CallStatus.ON_HOLD);

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    CallProgress(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Takes a report in and gives it its number, {@code yyyyMMdd-NNNNNN}. */
    public String receive(CallReport report) {
        var now = clock.instant();
        return jdbc.sql("""
                        with received as (
                          insert into call (number, title, description, category, area, area_path, place, latitude,
                            longitude, channel, reporter, caller_name, caller_phone, urgency_hint, kind,
                            named_departments, urgency, status, received_at)
                          values (:day || '-' || lpad(nextval('call_number')::text, 6, '0'), :title, :description,
                            :category, :area, :areaPath::ltree, :place, :latitude, :longitude, :channel, :reporter,
                            :callerName, :callerPhone, :hint, :kind, :departments, 'NORMAL', 'RECEIVED', :now)
                          returning number)
                        insert into call_event (call_number, at, type, actor)
                        select number, :now, 'RECEIVED', :reporter from received
                        returning call_number
                        """)
                .param("day", DAY.format(now.atZone(clock.getZone())))
                .param("title", report.title())
                .param("description", report.description())
                .param("category", report.category())
                .param("area", report.area())
                .param("areaPath", report.areaPath())
                .param("place", report.place())
                .param("latitude", report.latitude())
                .param("longitude", report.longitude())
                .param("channel", report.channel().name())
                .param("reporter", report.reporter())
                .param("callerName", report.callerName())
                .param("callerPhone", report.callerPhone())
                .param(
                        "hint",
                        report.urgencyHint() == null
                                ? null
                                : report.urgencyHint().name())
                .param("kind", report.kind().name())
                .param("departments", report.departments().toArray(String[]::new))
                .param("now", at(now))
                .query(String.class)
                .single();
    }

    /**
     * Lets nobody else change the call until this transaction ends; whoever locks more than the call begins with it.
     * Events can still be appended: a timer that has locked a deadline does it.
     */
    public void lock(String number) {
        jdbc.sql("select 1 from call where number = :number for no key update")
                .param("number", number)
                .query(Integer.class)
                .optional();
    }

    /** Keeps what the decision tables found; the lead department is null where a dispatch desk has to assign one. */
    public void routed(String number, Urgency urgency, Responsibility found) {
        var lead = found.leadDepartment();
        change(number, EnumSet.of(CallStatus.RECEIVED))
                .set("urgency", urgency.name())
                .set("lead_department", lead)
                .set("supporting_departments", found.supportingDepartments().toArray(String[]::new))
                .set("duty_item", found.dutyItem())
                .set("level", found.level())
                .status(lead == null ? CallStatus.UNASSIGNED : CallStatus.RECEIVED)
                .event(CallEventType.ROUTED, lead, found.dutyItem(), null, null);
    }

    /** A dispatch desk or coordination office names the department that no rule found. */
    public void assigned(String number, String department, String level, @Nullable String note) {
        change(number, EnumSet.of(CallStatus.UNASSIGNED))
                .set("lead_department", department)
                .set("level", level)
                .without("supporting_departments", department)
                .event(CallEventType.ASSIGNED, department, note, null, department);
    }

    /** The call reaches the lead department and its clock runs. */
    public void dispatched(String number, String department, Instant acknowledgeBy, Instant resolveBy) {
        change(number, EnumSet.of(CallStatus.RECEIVED, CallStatus.UNASSIGNED))
                .status(CallStatus.DISPATCHED)
                .set("dispatched_at", now())
                .set("acknowledge_by", at(acknowledgeBy))
                .set("resolve_by", at(resolveBy))
                .event(CallEventType.DISPATCHED, department, null, null, department);
    }

    public void acknowledged(
            String number,
            String department,
            @Nullable String promise,
            @Nullable LocalDate date,
            @Nullable String note) {
        change(number, EnumSet.of(CallStatus.DISPATCHED))
                .status(CallStatus.ACKNOWLEDGED)
                .set("acknowledged_at", now())
                .set("promise", promise)
                .set("promised_date", date)
                .set("promise_state", date == null ? null : PromiseState.OPEN.name())
                .event(
                        CallEventType.ACKNOWLEDGED,
                        department,
                        note == null ? promise : note,
                        null,
                        date == null ? null : date.toString());
    }

    /** Somebody of the department has taken the work; nothing happens when it is in progress already. */
    public void started(String number) {
        change(number, EnumSet.of(CallStatus.ACKNOWLEDGED))
                .status(CallStatus.IN_PROGRESS)
                .eventIfPossible(CallEventType.STARTED);
    }

    public void resolved(String number, @Nullable String department, @Nullable String note) {
        change(number, IN_WORK)
                .status(CallStatus.RESOLVED)
                .set("resolved_at", now())
                .event(CallEventType.RESOLVED, department, note, null, null);
    }

    /** What the department answers to the opinion that a consultation states. */
    public void opinionAnswered(String number, String department, Call.Opinion answer) {
        change(number, EnumSet.of(CallStatus.RESOLVED))
                .set("opinion_followed", answer.followed())
                .set("opinion_reason", answer.reason())
                .event(
                        answer.followed() ? CallEventType.OPINION_FOLLOWED : CallEventType.OPINION_NOT_FOLLOWED,
                        department,
                        null,
                        null,
                        null);
    }

    /**
     * Another department leads from now on; no clock restarts.
     *
     * @param dutyItem code of the item that says so; absent where none does: that of the one before does not stand any more
     */
    public void leadChanged(
            String number,
            CallEventType type,
            @Nullable String from,
            String to,
            String level,
            @Nullable String dutyItem,
            @Nullable String note) {
        change(number, CallStatus.OPEN)
                .set("lead_department", to)
                .set("level", level)
                .set("duty_item", dutyItem)
                .set("promise", null)
                .set("promised_date", null)
                .set("promise_state", null)
                .without("supporting_departments", to)
                .event(type, to, note, from, to);
    }

    /** The caller said what came of it. */
    public void verified(String number, boolean solved, @Nullable Integer rating, @Nullable String comment) {
        change(number, EnumSet.of(CallStatus.RESOLVED))
                .set("rating", rating)
                .event(CallEventType.VERIFIED, null, comment, null, solved ? "SOLVED" : "UNSOLVED");
    }

    /** Not solved: the department does it again, with a new clock. */
    public void redo(String number, String department, Instant resolveBy) {
        change(number, EnumSet.of(CallStatus.RESOLVED))
                .status(CallStatus.IN_PROGRESS)
                .set("resolved_at", null)
                .set("rating", null)
                .set("opinion_followed", null)
                .set("opinion_reason", null)
                .set("resolve_by", at(resolveBy))
                .increment("redo_count")
                .event(CallEventType.REDO_ORDERED, department, null, null, null);
    }

    /** The acknowledge date moved, for whatever reason the ledger has. */
    public void acknowledgeByMoved(String number, Instant acknowledgeBy) {
        jdbc.sql("update call set acknowledge_by = :at where number = :number")
                .param("at", at(acknowledgeBy))
                .param("number", number)
                .update();
    }

    /** The resolve date moved, for whatever reason the ledger has. */
    public void resolveByMoved(String number, Instant resolveBy) {
        jdbc.sql("update call set resolve_by = :at where number = :number")
                .param("at", at(resolveBy))
                .param("number", number)
                .update();
    }

    /** The promised day moved with the clock of the promise. */
    public void promisedDateMoved(String number, Instant due) {
        jdbc.sql("update call set promised_date = :day where number = :number")
                .param("day", LocalDate.ofInstant(due, clock.getZone()))
                .param("number", number)
                .update();
    }

    /** The promise has come to a result; when the caller does not find it solved, a kept one to another. */
    public void promiseSettled(String number, String department, PromiseState state, @Nullable String why) {
        change(number, CallStatus.OPEN)
                .set("promise_state", state.name())
                .event(
                        state == PromiseState.KEPT ? CallEventType.PROMISE_KEPT : CallEventType.PROMISE_BROKEN,
                        department,
                        why,
                        null,
                        null);
    }

    /** The call waits for its review: nothing is due until then. */
    public void held(String number, String department, LocalDate until, String plan, @Nullable String note) {
        change(number, EnumSet.of(CallStatus.ACKNOWLEDGED, CallStatus.IN_PROGRESS))
                .status(CallStatus.ON_HOLD)
                .set("hold_plan", plan)
                .set("hold_until", until)
                .set("hold_approved_by", user.id())
                .event(CallEventType.HELD, department, note == null ? plan : note, null, until.toString());
    }

    /** The review has come, or somebody has ended the hold before. */
    public void holdEnded(String number, String department, @Nullable String why) {
        change(number, EnumSet.of(CallStatus.ON_HOLD))
                .status(CallStatus.IN_PROGRESS)
                .event(CallEventType.HOLD_ENDED, department, why, null, null);
    }

    /** A higher level watches the call from now on, or no longer. */
    public void supervised(String number, String supervision, @Nullable String reason) {
        change(number, CallStatus.OPEN)
                .set("supervision", supervision)
                .event(CallEventType.SUPERVISED, null, reason, null, supervision);
    }

    public void supervisionEnded(String number, String supervision, @Nullable String reason) {
        change(number, CallStatus.OPEN)
                .set("supervision", null)
                .event(CallEventType.SUPERVISION_ENDED, null, reason, supervision, null);
    }

    /** Somebody granted more time; the date itself follows the ledger. */
    public void extended(String number, Instant from, Instant to, @Nullable String note) {
        note(number, CallEventType.EXTENDED, null, note, at(from).toString(), at(to).toString());
    }

    public void closed(String number, CallStatus closing) {
        change(number, EnumSet.of(CallStatus.RESOLVED))
                .status(closing)
                .set("closed_at", now())
                .event(CallEventType.CLOSED, null, null, null, closing.name());
    }

    /** The caller takes it back, also while it follows another call. */
    public void withdrawn(String number, @Nullable String reason) {
        var from = EnumSet.copyOf(CallStatus.OPEN);
        from.add(CallStatus.MERGED);
        change(number, from)
                .status(CallStatus.WITHDRAWN)
                .set("promise_state", null)
                .set("closed_at", now())
                .event(CallEventType.WITHDRAWN, null, reason, null, null);
    }

    /** The matter of a call that was closed as solved has come again, as this new call says. */
    public void recurred(String number, String earlier) {
        change(number, CallStatus.OPEN)
                .set("recurrence_of", earlier)
                .event(CallEventType.RECURRED, null, earlier, earlier, null);
        note(earlier, CallEventType.RECURRED, null, number, number);
    }

    /** Something worth a line in the timeline that changes no fact of the call. */
    public void note(
            String number,
            CallEventType type,
            @Nullable String department,
            @Nullable String note,
            @Nullable String value) {
        note(number, type, department, note, null, value);
    }

    private void note(
            String number,
            CallEventType type,
            @Nullable String department,
            @Nullable String note,
            @Nullable String oldValue,
            @Nullable String newValue) {
        jdbc.sql("insert into call_event (call_number, at, type, actor, department, note, old_value, new_value)"
                        + " values (:number, :now, :type, :actor, :department, :note, :old, :new)")
                .param("number", number)
                .param("now", now())
                .param("type", type.name())
                .param("actor", user.id())
                .param("department", department)
                .param("note", note)
                .param("old", oldValue)
                .param("new", newValue)
                .update();
    }

    public void message(String number, String text) {
        jdbc.sql("insert into call_message (call_number, at, author, text) values (:number, :now, :author, :text)")
                .param("number", number)
                .param("now", now())
                .param("author", user.id())
                .param("text", text)
                .update();
        note(number, CallEventType.MESSAGE, null, null, null);
    }

    private CallChange change(String number, Collection<CallStatus> from) {
        return new CallChange(jdbc, number, from, user.id(), now());
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private OffsetDateTime at(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
