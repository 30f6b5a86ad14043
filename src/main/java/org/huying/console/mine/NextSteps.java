package org.huying.console.mine;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.console.Due;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.deadline.Deadline;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** Says in a plain sentence what happens next with a call, and by when. */
@Component
class NextSteps {

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
        return say(
                "console.mine.next." + call.status(),
                department == null ? say("console.nobodyYet") : department,
                String.valueOf(call.mergedInto()),
                hold == null ? "" : hold.until().toString(),
                hold == null ? "" : hold.plan());
    }

    @Nullable
    String promise(Call call) {
        if (call.promise() == null || !call.status().isUnderWay()) {
            return null;
        }
        var day = call.promisedDate();
        return day == null
                ? say("console.mine.promise", call.promise())
                : say("console.mine.promisedFor", call.promise(), day.format(DateTimeFormatter.ISO_LOCAL_DATE));
    }

    @Nullable
    Due due(Call call) {
        var when = call.times();
        return times.dueSince(
                switch (call.status()) {
                    case UNASSIGNED -> running(call, DeadlineKind.ASSIGN);
                    case DISPATCHED -> when.acknowledgeBy();
                    case ACKNOWLEDGED, IN_PROGRESS -> when.resolveBy();
                    case RESOLVED -> running(call, DeadlineKind.VERIFY);
                    default -> null;
                },
                when.receivedAt());
    }

    private @Nullable OffsetDateTime running(Call call, DeadlineKind kind) {
        return deadlines
                .current(call.number(), kind)
                .filter(Deadline::isRunning)
                .map(Deadline::due)
                .map(this::here)
                .orElse(null);
    }

    private OffsetDateTime here(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
