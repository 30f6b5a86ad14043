package org.huying.deadline;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in words how a due time came about. */
@Component
class Explainer {

    private static final ResourceBundle.Control ROOT_IS_ENGLISH =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final EventLog events;
    private final Timetable timetable;
    private final Clock clock;

    Explainer(EventLog events, Timetable timetable, Clock clock) {
        this.events = events;
        this.timetable = timetable;
        this.clock = clock;
    }

    List<String> explain(Deadline deadline, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(say(locale, "deadline.kind." + deadline.kind()));
        if (deadline.startedAt() == null) {
            lines.add(say(locale, "deadline.planned", deadline.budget().in(locale)));
            return lines;
        }
        if (deadline.round() > 1) {
            lines.add(say(locale, "deadline.round", deadline.round(), deadline.startedAt()));
        }
        var happened = events.of(deadline.id());
        lines.addAll(timetable.schedule().explain(Terms.of(deadline, happened)).in(locale));
        happened.forEach(event -> lines.add(line(event, locale)));
        if (deadline.breachedAt() != null) {
            lines.add(say(locale, "deadline.breached", deadline.breachedAt()));
        }
        if (deadline.endedAt() != null) {
            lines.add(say(locale, "deadline.ended." + deadline.outcome(), deadline.endedAt()));
        }
        return lines;
    }

    private String line(DeadlineEvent event, Locale locale) {
        var extra = event.extra();
        return say(
                locale,
                "deadline.event." + event.type(),
                event.at(),
                event.who() == null ? say(locale, "deadline.process") : event.who(),
                Objects.requireNonNullElse(event.why(), ""),
                event.oldDue(),
                event.newDue(),
                extra == null ? null : extra.in(locale),
                event.until(),
                event.oldOwner());
    }

    private String say(Locale locale, String key, @Nullable Object... arguments) {
        var said = new ArrayList<@Nullable Object>();
        for (var argument : arguments) {
            said.add(
                    argument instanceof Instant moment
                            ? DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(moment.atZone(clock.getZone()))
                            : argument);
        }
        var pattern =
                ResourceBundle.getBundle("messages", locale, ROOT_IS_ENGLISH).getString(key);
        return new MessageFormat(pattern, locale).format(said.toArray()).strip();
    }
}
