package org.huying.handling;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEvent;
import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.deadline.Deadlines;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.routing.DutyItem;
import org.huying.routing.DutyItems;
import org.huying.security.CurrentUser;
import org.huying.worktime.Budget;

/**
 * Returns (退单): a department says that a call is not its own, and by which duty item it is whose. Possible for a short
 * time and a limited number of times; the clock runs on, and whoever has the call keeps it until a ruling.
 */
@Component
class Returns {

    private static final Set<CallEventType> GIVEN = EnumSet.of(
            CallEventType.DISPATCHED, CallEventType.REASSIGNED, CallEventType.TAKEN_OVER, CallEventType.RULED);

    private final JdbcClient jdbc;
    private final Calls calls;
    private final CallProgress progress;
    private final Deadlines deadlines;
    private final DutyItems dutyItems;
    private final Organization organization;
    private final ReturnLimits limits;
    private final CurrentUser user;
    private final Clock clock;

    Returns(
            JdbcClient jdbc,
            Calls calls,
            CallProgress progress,
            Deadlines deadlines,
            DutyItems dutyItems,
            Organization organization,
            ReturnLimits limits,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.progress = progress;
        this.deadlines = deadlines;
        this.dutyItems = dutyItems;
        this.organization = organization;
        this.limits = limits;
        this.user = user;
        this.clock = clock;
    }

    /** How often the call has been returned. */
    int count(String number) {
        return jdbc.sql("select count(*) from call_return where call_number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    /** Keeps the return, or refuses it: too often, too late, or with a duty item that is the department's own. */
    void keep(Call call, String dutyItem, @Nullable String reason) {
        var department = call.requireLead();
        if (count(call.number()) >= limits.most()) {
            throw Refusal.conflict("handling.returnedTooOften", limits.most());
        }
        var until =
                deadlines.dueAfter(given(call, department), new Budget(limits.workingDays(), Budget.Unit.WORKING_DAYS));
        if (clock.instant().isAfter(until)) {
            throw Refusal.conflict("handling.returnedTooLate", limits.workingDays());
        }
        var item = dutyItems.require(dutyItem);
        if (isOf(item, call, department)) {
            throw Refusal.invalid("dutyItem", "handling.dutyItemIsYours", dutyItem);
        }
        jdbc.sql("insert into call_return (call_number, department, duty_item, reason, returned_by, returned_at)"
                        + " values (:number, :department, :item, :reason, :user, :now)")
                .param("number", call.number())
                .param("department", department)
                .param("item", item.code())
                .param("reason", reason)
                .param("user", user.id())
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .update();
        var why = item.code() + " " + item.name().zh() + (reason == null ? "" : " · " + reason);
        progress.note(call.number(), CallEventType.RETURNED, department, why, item.code());
    }

    /** The same code at another level is another department. */
    private boolean isOf(DutyItem item, Call call, String department) {
        var area = organization.area(call.report().area()).orElseThrow();
        return organization
                .responsible(item.lead().code(), area, item.lead().level())
                .filter(lead -> lead.id().equals(department))
                .isPresent();
    }

    /** When the department got the call, or was last told that it stays with it. */
    private Instant given(Call call, String department) {
        return calls.timeline(call.number()).stream()
                .filter(event -> GIVEN.contains(event.type())
                        && (department.equals(event.newValue()) || department.equals(event.department())))
                .map(CallEvent::at)
                .reduce((first, last) -> last)
                .orElseThrow()
                .toInstant();
    }
}
