package org.huying.order;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.huying.deadline.DeadlineKind;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/** Moves orders and their targets on: each step changes the facts and appends the event that says so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OrderProgress {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;
    private final OrderEvents events;

    OrderProgress(JdbcClient jdbc, OrderEvents events, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /** Takes an order in and gives it its number, {@code yyyyMMdd-NNNNNN}, which no call has. */
    String issued(Draft draft) {
        var now = clock.instant();
        var number = jdbc.sql("""
                        insert into issued_order (number, title, text, area, area_path, issuer, issuer_group, call_number,
                          status, evidence, issued_at)
                        values (:day || '-' || lpad(nextval('call_number')::text, 6, '0'), :title, :text, :area,
                          :areaPath::ltree, :issuer, :issuerGroup, :call, 'ISSUED', :evidence, :now)
                        returning number
                        """)
                .param("day", DAY.format(now.atZone(clock.getZone())))
                .param("title", draft.title())
                .param("text", draft.text())
                .param("area", draft.area().slug())
                .param("areaPath", draft.area().path())
                .param("issuer", draft.callNumber() == null ? user.id() : CurrentUser.SYSTEM)
                .param("issuerGroup", draft.issuerGroup())
                .param("call", draft.callNumber())
                .param(
                        "evidence",
                        draft.evidence().stream().sorted().map(Evidence::name).toArray(String[]::new))
                .param("now", at(now))
                .query(String.class)
                .single();
        call(number, draft);
        events.append(number, null, OrderEventType.ISSUED, null, null);
        return number;
    }

    private void call(String number, Draft draft) {
        jdbc.sql("""
                        insert into order_target (order_number, target, people, position, state)
                        select :number, target, people, position, 'ORDERED'
                        from unnest(:targets::text[], :people::int[]) with ordinality as called (target, people, position)
                        """)
                .param("number", number)
                .param("targets", draft.targets().stream().map(Target::group).toArray(String[]::new))
                .param("people", draft.targets().stream().map(Target::people).toArray(Integer[]::new))
                .update();
    }

    /** The dates that the ledger has for everybody. */
    void due(String number, DeadlineKind kind, Instant dueAt) {
        var column = kind == DeadlineKind.ACKNOWLEDGE ? "acknowledge_by" : "done_by";
        jdbc.sql("update issued_order set " + column + " = :at where number = :number")
                .param("at", at(dueAt))
                .param("number", number)
                .update();
    }

    void acknowledged(String number, String target, @Nullable String note) {
        change(
                number,
                target,
                "state = 'ACKNOWLEDGED', acknowledged_at = :now, note = :note",
                "state = 'ORDERED'",
                note,
                null);
        events.append(number, target, OrderEventType.ACKNOWLEDGED, null, note);
    }

    /** The target reports the order done; when it was the last one, so is the order, which the caller has locked. */
    void done(String number, String target, @Nullable String note) {
        change(
                number,
                target,
                "state = 'DONE', acknowledged_at = coalesce(acknowledged_at, :now), done_at = :now, ended_at = :now,"
                        + " note = coalesce(:note, note)",
                "state in ('ORDERED', 'ACKNOWLEDGED')",
                note,
                null);
        events.append(number, target, OrderEventType.REPORTED_DONE, null, note);
        jdbc.sql("""
                        update issued_order set status = 'DONE', ended_at = :now
                        where number = :number and status = 'ISSUED' and not exists (
                          select from order_target where order_number = :number and state <> 'DONE')
                        """).param("now", at(clock.instant())).param("number", number).update();
    }

    /** The target is late, and that office follows it up. */
    void overdue(String number, String target, DeadlineKind kind, String office) {
        var acknowledging = kind == DeadlineKind.ACKNOWLEDGE;
        var column = acknowledging ? "acknowledge_overdue_at" : "done_overdue_at";
        change(
                number,
                target,
                column + " = coalesce(" + column + ", :now), office = :office",
                "state in ('ORDERED', 'ACKNOWLEDGED')",
                null,
                office);
        events.append(
                number,
                target,
                acknowledging ? OrderEventType.ACKNOWLEDGE_OVERDUE : OrderEventType.DONE_OVERDUE,
                office,
                null);
    }

    /** Whoever changes the order as a whole waits here for others who do; the number may be that of no order. */
    void lock(String number) {
        // Events of the targets need not wait: they only need the order to stay there.
        jdbc.sql("select number from issued_order where number = :number for no key update")
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /** The whole order ends before everybody has reported; what was reported done stays so. */
    void ended(String number, OrderStatus how, @Nullable String note) {
        var changed = jdbc.sql("""
                        update issued_order set status = :status, ended_at = :now, end_note = :note
                        where number = :number and status = 'ISSUED'
                        """)
                .param("status", how.name())
                .param("now", at(clock.instant()))
                .param("note", note)
                .param("number", number)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("order.notNow", number);
        }
        jdbc.sql("""
                        update order_target set state = :state, ended_at = :now
                        where order_number = :number and state in ('ORDERED', 'ACKNOWLEDGED')
                        """)
                .param("state", how.name())
                .param("now", at(clock.instant()))
                .param("number", number)
                .update();
        events.append(number, null, OrderEventType.valueOf(how.name()), null, note);
    }

    /** @param office that follows the target up from now on; where it has answered, its row keeps the one that did */
    private void change(
            String number,
            String target,
            String changes,
            String condition,
            @Nullable String note,
            @Nullable String office) {
        var changed = jdbc.sql("update order_target set " + changes
                        + " where order_number = :number and target = :target and " + condition)
                .param("now", at(clock.instant()))
                .param("note", note)
                .param("office", office)
                .param("number", number)
                .param("target", target)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("order.notNow", number);
        }
    }

    private OffsetDateTime at(Instant instant) {
        return Objects.requireNonNull(instant.atZone(clock.getZone()).toOffsetDateTime());
    }
}
