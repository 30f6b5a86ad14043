package org.huying.console.mine;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallStatus;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** Says in a plain sentence what happens next with a call, and by when. */
@Component
class NextSteps {

    /** Of each status the deadline that runs then and stands on no call; none of the others runs beside it. */
    private static final Map<CallStatus, DeadlineKind> IN_THE_LEDGER =
            Map.of(CallStatus.UNASSIGNED, DeadlineKind.ASSIGN, CallStatus.RESOLVED, DeadlineKind.VERIFY);

    private final Deadlines deadlines;
    private final Names names;
    private final Times times;
    private final MessageSource messages;
    private final Clock clock;

    NextSteps(Deadlines deadlines, Names names, Times times, MessageSource messages, Clock clock) {
        this.deadlines = deadlines;
        this.names = names;
        this.times = times;
        this.messages = messages;
        this.clock = clock;
    }

    String sentence(Call call) {
        var department = names.department(call.leadDepartment());
        var hold = call.hold();
        var again = call.status() == CallStatus.IN_PROGRESS && call.redoCount() > 0;
        return say(
                "console.mine.next." + (again ? "AGAIN" : call.status()),
                department == null ? say("console.nobodyYet") : department,
                String.valueOf(call.mergedInto()),
                hold == null ? "" : times.day(hold.until()),
                hold == null ? "" : hold.plan(),
                call.redoCount() + 1);
    }

    @Nullable
    String promise(Call call) {
        if (call.promise() == null || !CallStatus.UNRESOLVED.contains(call.status())) {
            return null;
        }
        var day = call.promisedDate();
        return day == null
                ? say("console.mine.promise", call.promise())
                : say("console.mine.promisedFor", call.promise(), times.day(day));
    }

    /** By when the next step of each is due; those of which nothing is due are absent. */
    Map<String, OffsetDateTime> due(List<Call> shown) {
        var due = new HashMap<String, OffsetDateTime>();
        var asked = shown.stream().filter(call -> IN_THE_LEDGER.containsKey(call.status()));
        for (var deadline : deadlines.running(asked.map(Call::number).toList(), IN_THE_LEDGER.values())) {
            due.put(deadline.callNumber(), here(deadline.due()));
        }
        for (var call : shown) {
            var kept = kept(call);
            if (kept != null) {
                due.put(call.number(), kept);
            }
        }
        return due;
    }

    /** What stands on the call itself. */
    private static @Nullable OffsetDateTime kept(Call call) {
        return switch (call.status()) {
            case DISPATCHED -> call.times().acknowledgeBy();
            case ACKNOWLEDGED, IN_PROGRESS -> call.times().resolveBy();
            default -> null;
        };
    }

    private OffsetDateTime here(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
