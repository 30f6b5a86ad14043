package org.huying.deadline;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.huying.problem.Refusal;
import org.huying.worktime.CalendarFile;
import org.huying.worktime.CalendarFileException;
import org.huying.worktime.SpecialDay;

/** Loads the State Council's notices and lets the deadlines that run, and their timers, follow. */
@Component
public class WorkingCalendars {

    private static final Logger log = LoggerFactory.getLogger(WorkingCalendars.class);

    private final CalendarStore store;
    private final Timetable timetable;
    private final CalendarMoves moves;
    private final Clock clock;

    WorkingCalendars(CalendarStore store, Timetable timetable, CalendarMoves moves, Clock clock) {
        this.store = store;
        this.timetable = timetable;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * What {@link #load} would change; nothing is changed.
     *
     * @param file a CSV text with the columns {@code notice,date,kind,name,english,source}, all days of a year's notice
     */
    public CalendarChange preview(String file) {
        var days = read(file);
        var years = CalendarStore.years(days);
        var kept = store.days().stream().filter(day -> !years.contains(day.notice()));
        return moves.preview(timetable.of(Stream.concat(kept, days.stream()).toList()), years);
    }

    /**
     * Replaces what is known of the file's years, then moves every running deadline that it changes, each in a
     * transaction of its own; broken off, it is taken up at the next start.
     *
     * @param who the user id of whoever loads it
     * @return how many deadlines moved
     */
    @Transactional(propagation = Propagation.NEVER)
    public synchronized int load(String file, String who) {
        store.replace(read(file), who, clock.instant());
        return follow();
    }

    /** Sees that another node has loaded a notice: this one counts with it from now on. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    synchronized void watch() {
        if (store.revision() != timetable.revision()) {
            follow();
        }
    }

    /** Finishes what a stopped node has begun. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void settle() {
        settle(store.unsettled());
    }

    private int follow() {
        var years = store.yearsSince(timetable.revision());
        timetable.refresh();
        return settle(years);
    }

    private int settle(Set<Integer> years) {
        if (years.isEmpty()) {
            return 0;
        }
        var result = moves.apply(years);
        if (result.failed() == 0) {
            store.settled(years, clock.instant());
        }
        if (result.moved() > 0 || result.failed() > 0) {
            log.info(
                    "Working calendar {}: {} running deadlines moved, {} failed",
                    years,
                    result.moved(),
                    result.failed());
        }
        return result.moved();
    }

    private static List<SpecialDay> read(String file) {
        try {
            return CalendarFile.read(file);
        } catch (CalendarFileException e) {
            throw Refusal.invalid("file", "deadline.calendarFile", e.in(LocaleContextHolder.getLocale()));
        }
    }
}
