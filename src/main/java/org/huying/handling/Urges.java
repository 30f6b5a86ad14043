package org.huying.handling;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.call.CallStatus;
import org.huying.call.Calls;
import org.huying.problem.Refusal;

/** Reminders by callers (催办): they reach the officer at once, also through a call that follows another, and not too often. */
@Component
class Urges {

    /** What tells a caller's reminder from one of a coordination office. */
    private static final String BY_CALLER = "CALLER";

    private final JdbcClient jdbc;
    private final Calls calls;
    private final CallProgress progress;
    private final Reminder reminder;
    private final UrgeLimits limits;
    private final Clock clock;

    Urges(JdbcClient jdbc, Calls calls, CallProgress progress, Reminder reminder, UrgeLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.progress = progress;
        this.reminder = reminder;
        this.limits = limits;
        this.clock = clock;
    }

    void send(String number, @Nullable String note) {
        progress.lock(number);
        var call = calls.require(number);
        if (!call.status().isUnderWay()) {
            throw Refusal.conflict("call.notNow", number);
        }
        var last = last(List.of(number)).get(number);
        if (last != null && clock.instant().isBefore(last.againFrom().toInstant())) {
            throw Refusal.tooSoon(
                    "handling.urgedTooSoon", number, last.againFrom().atZoneSameInstant(clock.getZone()));
        }
        progress.note(number, CallEventType.URGED, call.leadDepartment(), note, BY_CALLER);
        reminder.raise(handledIn(call));
        if (call.status() == CallStatus.MERGED) {
            progress.note(
                    handledIn(call),
                    CallEventType.URGED,
                    calls.require(handledIn(call)).leadDepartment(),
                    number + (note == null ? "" : " · " + note),
                    null);
        }
    }

    private static String handledIn(Call call) {
        return call.status() == CallStatus.MERGED && call.mergedInto() != null ? call.mergedInto() : call.number();
    }

    /** By call number; those never urged are absent. */
    Map<String, Urged> last(Collection<String> numbers) {
        var last = new HashMap<String, Urged>();
        jdbc.sql("""
                        select call_number, max(at) as at from call_event
                        where call_number = any(:numbers) and type = 'URGED' and new_value = :byCaller
                        group by call_number
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("byCaller", BY_CALLER)
                .query(row -> {
                    var at = row.getObject("at", OffsetDateTime.class)
                            .atZoneSameInstant(clock.getZone())
                            .toOffsetDateTime();
                    last.put(row.getString("call_number"), new Urged(at, at.plus(limits.every())));
                });
        return last;
    }
}
