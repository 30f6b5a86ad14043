package org.huying.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;

/**
 * Counts budgets of working time into due times.
 *
 * <ul>
 *   <li>Minutes run day and night.
 *   <li>Working hours run in the office hours of working days.
 *   <li>Working days: the day of receipt is not counted (民法典 art. 201), and the last day ends with the office hours,
 *       not at midnight (民法典 art. 203).
 *   <li>A pause: minutes and hours in it do not run. A working day is not counted when the clock stands still at its
 *       closing time, so a pause costs as many days as it covers closing times.
 * </ul>
 *
 * <p>The due time is always read off the explanation: what people are shown is what was counted.
 */
public final class Schedule {

    private final WorkingCalendar calendar;
    private final OfficeHours hours;
    private final ZoneId zone;

    public Schedule(WorkingCalendar calendar, OfficeHours hours, ZoneId zone) {
        this.calendar = calendar;
        this.hours = hours;
        this.zone = zone;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** When offices would open that day; it need not be a working day. */
    public Instant opening(LocalDate day) {
        return day.atTime(hours.opening()).atZone(zone).toInstant();
    }

    /** When offices would close that day; it need not be a working day. */
    public Instant closing(LocalDate day) {
        return day.atTime(hours.closing()).atZone(zone).toInstant();
    }

    public Due due(Instant start, Budget budget) {
        return due(new Term(start, budget));
    }

    /** When {@code percent} % of the budget are used up. */
    public Due due(Instant start, Budget budget, int percent) {
        return due(new Term(start, budget), percent);
    }

    public Due due(Term term) {
        return explain(term).due();
    }

    /**
     * When {@code percent} % of the budget, and of what was added to it, are used up. Of working days only whole
     * ones count, up to closing time; where that is none, it is the opening time of the first day that counts.
     *
     * @param percent from 1 to 100
     */
    public Due due(Term term, int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("A part of a budget must be from 1 to 100 %, not " + percent + ".");
        }
        var count = count(term);
        var first = stretches(term).get(0);
        var part = Duration.ofSeconds(first.total()).multipliedBy(percent).dividedBy(100);
        var at =
                switch (first.unit()) {
                    case MINUTES -> count.minutes(term.start(), part.multipliedBy(60));
                    case WORKING_HOURS -> count.hours(term.start(), part.multipliedBy(3600));
                    case WORKING_DAYS ->
                        part.toSeconds() > 0
                                ? count.days(term.start(), (int) part.toSeconds())
                                : count.openingAfter(term.start());
                };
        return new Due(at, count.isProvisional());
    }

    /** The arithmetic of a due time, day by day. */
    public Explanation explain(Term term) {
        var count = count(term);
        count.began(term);
        var at = term.start();
        for (var stretch : stretches(term)) {
            var grants = new ArrayDeque<>(stretch.grants());
            var began = grants.removeFirst();
            if (stretch.late()) {
                count.extendedLate(began, stretch.start());
            } else if (!stretch.start().equals(term.start())) {
                count.extended(began);
            }
            grants.forEach(count::extended);
            at = count.run(stretch);
        }
        return count.explanation(term.start(), at);
    }

    private List<Stretch> stretches(Term term) {
        return Stretch.of(term, stretch -> count(term).run(stretch));
    }

    private Count count(Term term) {
        return new Count(calendar, hours, zone, new Pauses(term.pauses()));
    }
}
