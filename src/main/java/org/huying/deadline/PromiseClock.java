package org.huying.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.huying.worktime.Budget;
import org.huying.worktime.Term;

/** The clock of a promise (承诺): it runs to the end of the day that the department has named. */
@Component
@Transactional
public class PromiseClock {

    private final Ledger ledger;
    private final EventLog events;
    private final Timetable timetable;
    private final RunningTimers timers;
    private final Clock clock;

    PromiseClock(Ledger ledger, EventLog events, Timetable timetable, RunningTimers timers, Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.timetable = timetable;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Starts it: due when offices close on that day; promised later on the day itself, at midnight.
     *
     * @param owner the department (group id) that has promised
     */
    public Deadline start(String callNumber, String owner, LocalDate day) {
        // Whole minutes, so that it ends with the office hours and not some seconds later.
        var start = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var schedule = timetable.schedule();
        var closing = schedule.closing(day);
        var end = closing.isAfter(start)
                ? closing
                : day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var minutes = Math.toIntExact(Duration.between(start, end).toMinutes());
        var budget = new Budget(minutes, Budget.Unit.MINUTES);
        var dates = Recount.dates(schedule, new Term(start, budget), null);
        return ledger.startNext(callNumber, "", new Planned(DeadlineKind.PROMISE, budget), owner, dates);
    }

    /**
     * Nobody has to keep the promise any more, as when another department leads: it is neither kept nor broken. Nothing
     * happens when none runs.
     */
    public void release(String callNumber, String who, String why) {
        var now = clock.instant();
        ledger.end(callNumber, DeadlineKind.PROMISE, "", Deadline.Outcome.CANCELLED, now)
                .ifPresent(promise -> {
                    events.append(promise.id(), DeadlineEvent.cancelled(now, who, why));
                    // The timer that would have asked for it carries the date of the resolution from now on.
                    ledger.current(callNumber, DeadlineKind.RESOLVE, "")
                            .filter(Deadline::isRunning)
                            .ifPresent(timers::follow);
                });
    }
}
