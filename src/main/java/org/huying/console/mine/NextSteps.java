package org.huying.console.mine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallStatus;
import org.huying.console.Due;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.deadline.Deadline;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.handling.Urged;

/** Says in a plain sentence what happens next with a call, and by when. */
@Component
class NextSteps {

    /** Of each status in which something is due, by which deadline that step is. */
    private static final Map<CallStatus, DeadlineKind> NEXT = Map.of(
            CallStatus.UNASSIGNED, DeadlineKind.ASSIGN,
            CallStatus.DISPATCHED, DeadlineKind.ACKNOWLEDGE,
            CallStatus.ACKNOWLEDGED, DeadlineKind.RESOLVE,
            CallStatus.IN_PROGRESS, DeadlineKind.RESOLVE,
            CallStatus.RESOLVED, DeadlineKind.VERIFY);

    private final Deadlines deadlines;
    private final Names names;
    private final MessageSource messages;
    private final Times times;

    NextSteps(Deadlines deadlines, Names names, MessageSource messages, Times times) {
        this.deadlines = deadlines;
        this.names = names;
        this.messages = messages;
        this.times = times;
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
    String promise(Call call, boolean moved) {
        if (call.promise() == null || !CallStatus.UNRESOLVED.contains(call.status())) {
            return null;
        }
        var day = call.promisedDate();
        return day == null
                ? say("console.mine.promise", call.promise())
                : say(moved ? "console.mine.promiseMoved" : "console.mine.promisedFor", call.promise(), times.day(day));
    }

    String urged(Urged last) {
        return last.againFrom().isAfter(times.now())
                ? say("console.mine.urgedAt", times.text(last.at()), times.text(last.againFrom()))
                : say("console.mine.urgedBefore", times.text(last.at()));
    }

    /** By when the next step of each is due; those of which nothing is due are absent. */
    Map<String, Due> due(List<Call> shown) {
        var next = new HashMap<String, DeadlineKind>();
        shown.stream()
                .filter(call -> NEXT.containsKey(call.status()))
                .forEach(call -> next.put(call.number(), NEXT.get(call.status())));
        return deadlines.running(next.keySet(), NEXT.values()).stream()
                .filter(deadline -> deadline.kind() == next.get(deadline.callNumber()))
                .collect(Collectors.toMap(Deadline::callNumber, times::due));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
