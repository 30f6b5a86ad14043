package org.huying.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEvent;
import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.routing.ReturnRoom;
import org.huying.routing.ReturnRule;
import org.huying.security.CurrentUser;

/**
 * Returns (退单): a department says that a call is not its own, and by which duty item it is whose. Possible for a short
 * time and a limited number of times; the clock runs on, and whoever has the call keeps it until a ruling.
 */
@Component
public class Returns {

    private static final Set<CallEventType> GIVEN = EnumSet.of(
            CallEventType.DISPATCHED, CallEventType.REASSIGNED, CallEventType.TAKEN_OVER, CallEventType.RULED);

    private final JdbcClient jdbc;
    private final Calls calls;
    private final CallProgress progress;
    private final ReturnRule rule;
    private final CurrentUser user;
    private final Clock clock;

    Returns(JdbcClient jdbc, Calls calls, CallProgress progress, ReturnRule rule, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.progress = progress;
        this.rule = rule;
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

    /** Whether its lead may return a call still; absent where nobody was given it. */
    public Optional<ReturnRoom> room(Call call) {
        return Optional.ofNullable(call.leadDepartment())
                .flatMap(lead -> given(call, lead))
                .map(given -> rule.room(count(call.number()), given));
    }

    /** Keeps the return, or refuses it: too often, too late, or with a duty item that is the department's own. */
    void keep(Call call, String dutyItem, @Nullable String reason) {
        var department = call.requireLead();
        var item = rule.require(
                department,
                call.report().area(),
                count(call.number()),
                given(call, department).orElseThrow(),
                dutyItem);
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

    /** When the department got the call, or was last told that it stays with it. */
    private Optional<Instant> given(Call call, String department) {
        return calls.timeline(call.number()).stream()
                .filter(event -> GIVEN.contains(event.type())
                        && (department.equals(event.newValue()) || department.equals(event.department())))
                .map(CallEvent::at)
                .reduce((first, last) -> last)
                .map(OffsetDateTime::toInstant);
    }
}
