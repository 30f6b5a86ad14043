package org.huying.console.sheet;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.deadline.Deadline;
import org.huying.deadline.Deadlines;

/** The deadlines of a call with how they are counted: first those that run, the nearest of them first. */
@Component
class CountedDeadlines {

    private final Deadlines deadlines;
    private final Names names;
    private final Times times;
    private final Clock clock;

    CountedDeadlines(Deadlines deadlines, Names names, Times times, Clock clock) {
        this.deadlines = deadlines;
        this.names = names;
        this.times = times;
        this.clock = clock;
    }

    List<CountedDeadline> of(String number) {
        return deadlines.all(number).stream()
                .filter(deadline -> deadline.dueAt() != null)
                .sorted(Comparator.comparing(deadline -> deadline.isRunning() ? deadline.due() : Instant.MAX))
                .map(this::counted)
                .toList();
    }

    private CountedDeadline counted(Deadline deadline) {
        return new CountedDeadline(
                deadline.kind(),
                names.department(deadline.owner()),
                deadline.subject().isEmpty(),
                times.due(deadline),
                CountedDeadline.result(deadline),
                deadline.provisional(),
                deadline.isPaused(clock.instant()),
                deadlines.explain(deadline, LocaleContextHolder.getLocale()));
    }
}
