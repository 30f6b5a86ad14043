package org.huying.deadline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.huying.worktime.Schedule;

/** Finds the running deadlines that a changed calendar moves, and moves them one by one. */
@Component
class CalendarMoves {

    private static final Logger log = LoggerFactory.getLogger(CalendarMoves.class);
    private static final int PAGE = 1_000;
    private static final int TRIES = 3;

    private final Ledger ledger;
    private final EventLog events;
    private final Timetable timetable;
    private final Recount recount;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarMoves(
            Ledger ledger,
            EventLog events,
            Timetable timetable,
            Recount recount,
            ApplicationEventPublisher publisher,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.timetable = timetable;
        this.recount = recount;
        this.publisher = publisher;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    CalendarChange preview(Schedule schedule, Set<Integer> years) {
        var moving = new AtomicInteger();
        var moves = new ArrayList<CalendarChange.Move>();
        forEachMoved(schedule, years, moved -> {
            if (moving.incrementAndGet() <= CalendarChange.LISTED) {
                moves.add(moved.asMove());
            }
        });
        return new CalendarChange(years, moving.get(), moves);
    }

    Result apply(Set<Integer> years) {
        var done = new AtomicInteger();
        var failed = new AtomicInteger();
        var why = String.join(", ", years.stream().sorted().map(String::valueOf).toList());
        forEachMoved(timetable.schedule(), years, moved -> {
            (move(moved.deadline(), why, TRIES) ? done : failed).incrementAndGet();
            if ((done.get() + failed.get()) % PAGE == 0) {
                log.info("Working calendar {}: {} deadlines moved so far", years, done);
            }
        });
        return new Result(done.get(), failed.get());
    }

    private boolean move(Deadline deadline, String why, int tries) {
        try {
            transaction.executeWithoutResult(status -> {
                publisher.publishEvent(new DeadlineMoving(deadline.callNumber(), deadline.subject()));
                ledger.lockRunning(deadline.id())
                        .ifPresent(locked -> recount.after(locked, DeadlineEvent.moved(clock.instant(), why)));
            });
            return true;
        } catch (RuntimeException e) {
            // Its timer may just have been fired or moved: look again.
            if (tries > 1) {
                return move(deadline, why, tries - 1);
            }
            log.error("Deadline {} of call {} could not be moved", deadline.kind(), deadline.callNumber(), e);
            return false;
        }
    }

    private void forEachMoved(Schedule schedule, Set<Integer> years, Consumer<Moved> action) {
        var first = years.stream().mapToInt(Integer::intValue).min().orElseThrow();
        var last = years.stream().mapToInt(Integer::intValue).max().orElseThrow();
        for (long after = 0; ; ) {
            var page = ledger.affectedBy(first, last, clock.instant(), after, PAGE);
            if (page.isEmpty()) {
                return;
            }
            var happened = events.of(page.stream().map(Deadline::id).toList());
            for (var deadline : page) {
                var term = Terms.of(deadline, happened.getOrDefault(deadline.id(), List.of()));
                var dates = Recount.dates(schedule, term, deadline, clock.instant());
                if (Recount.changes(deadline, dates)) {
                    action.accept(new Moved(deadline, dates));
                }
                after = deadline.id();
            }
        }
    }

    /** How many deadlines were moved, and how many could not be. */
    record Result(int moved, int failed) {}

    private record Moved(Deadline deadline, Ledger.Dates dates) {

        CalendarChange.Move asMove() {
            return new CalendarChange.Move(
                    deadline.callNumber(),
                    deadline.kind(),
                    deadline.subject(),
                    deadline.owner(),
                    deadline.due(),
                    dates.dueAt(),
                    dates.provisional());
        }
    }
}
