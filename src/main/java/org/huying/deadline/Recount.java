package org.huying.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;
import org.huying.worktime.Due;
import org.huying.worktime.Schedule;
import org.huying.worktime.Span;
import org.huying.worktime.Term;

/** Counts a running deadline again after something happened to it, and takes its timers along. */
@Component
class Recount {

    private final Ledger ledger;
    private final EventLog events;
    private final Timetable timetable;
    private final RunningTimers timers;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Recount(
            Ledger ledger,
            EventLog events,
            Timetable timetable,
            RunningTimers timers,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.timetable = timetable;
        this.timers = timers;
        this.publisher = publisher;
        this.clock = clock;
    }

    static Ledger.Dates dates(Schedule schedule, Term term, @Nullable Integer warnPercent) {
        var due = schedule.due(term);
        var warnAt =
                warnPercent == null ? null : schedule.due(term, warnPercent).at();
        return new Ledger.Dates(term.start(), due.at(), warnAt, due.provisional());
    }

    /** The dates of a clock that runs: whoever was warned is not warned again, nothing would do it. */
    static Ledger.Dates dates(Schedule schedule, Term term, Deadline running, Instant now) {
        var dates = dates(schedule, term, running.warnPercent());
        var warned = running.warnAt();
        return warned == null || warned.isAfter(now)
                ? dates
                : new Ledger.Dates(dates.startedAt(), dates.dueAt(), warned, dates.provisional());
    }

    /** Locks the running row, refusing when there is none. */
    Deadline lock(String callNumber, DeadlineKind kind, String subject) {
        return ledger.lockRunning(callNumber, kind, subject)
                .orElseThrow(() -> Refusal.conflict("deadline.notRunning", callNumber, kind));
    }

    Deadline after(Deadline locked, DeadlineEvent event) {
        var term = term(locked, event);
        var dates = dates(timetable.schedule(), term, locked, clock.instant());
        if (event.type() != DeadlineEvent.Type.MOVED || !locked.due().equals(dates.dueAt())) {
            events.append(locked.id(), event.moving(locked.due(), dates.dueAt()));
        }
        var moved = ledger.move(locked.id(), dates, end(term.pauses()));
        timers.follow(moved);
        publisher.publishEvent(new DeadlineMoved(moved.callNumber(), moved.kind(), moved.subject(), moved.due()));
        return moved;
    }

    /** When it would be due after that. */
    Due due(Deadline running, DeadlineEvent event) {
        return timetable.schedule().due(term(running, event));
    }

    private Term term(Deadline running, DeadlineEvent event) {
        var happened = new ArrayList<>(events.of(running.id()));
        happened.add(event);
        return Terms.of(running, happened);
    }

    static boolean changes(Deadline deadline, Ledger.Dates dates) {
        return !(deadline.due().equals(dates.dueAt())
                && deadline.provisional() == dates.provisional()
                && Objects.equals(deadline.warnAt(), dates.warnAt()));
    }

    private static @Nullable Instant end(List<Span> pauses) {
        return pauses.stream().map(Span::to).reduce((first, last) -> last).orElse(null);
    }
}
