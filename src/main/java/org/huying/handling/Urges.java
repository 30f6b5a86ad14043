package org.huying.handling;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
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

    private final Calls calls;
    private final CallProgress progress;
    private final Reminder reminder;
    private final UrgeLimits limits;
    private final Clock clock;

    Urges(Calls calls, CallProgress progress, Reminder reminder, UrgeLimits limits, Clock clock) {
        this.calls = calls;
        this.progress = progress;
        this.reminder = reminder;
        this.limits = limits;
        this.clock = clock;
    }

    void send(String number, @Nullable String note) {
        progress.lock(number);
        var call = calls.require(number);
        if (call.status() == CallStatus.RESOLVED) {
            throw Refusal.conflict("handling.resolvedToBeVerified", number);
        }
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
        calls.happened(numbers, Set.of(CallEventType.URGED))
                .forEach((number, urges) -> urges.stream()
                        .filter(urge -> BY_CALLER.equals(urge.newValue()))
                        .forEach(urge ->
                                last.put(number, new Urged(urge.at(), urge.at().plus(limits.every())))));
        return last;
    }
}
