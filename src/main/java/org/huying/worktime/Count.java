package org.huying.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One counting of working time from a start on; it keeps a record of every day it passes. */
final class Count {

    private final WorkingCalendar calendar;
    private final OfficeHours hours;
    private final ZoneId zone;
    private final Pauses pauses;
    private final List<Step> steps = new ArrayList<>();
    private boolean provisional;

    Count(WorkingCalendar calendar, OfficeHours hours, ZoneId zone, Pauses pauses) {
        this.calendar = calendar;
        this.hours = hours;
        this.zone = zone;
        this.pauses = pauses;
    }

    void began(Term term) {
        steps.add(new Step.Began(term.start().atZone(zone), term.budget()));
    }

    void extended(Budget by) {
        steps.add(new Step.Extended(by, null));
    }

    void extendedLate(Budget by, Instant granted) {
        steps.add(new Step.Extended(by, granted.atZone(zone)));
    }

    Instant run(Stretch stretch) {
        return switch (stretch.unit()) {
            case MINUTES -> minutes(stretch.start(), Duration.ofMinutes(stretch.total()));
            case WORKING_HOURS -> hours(stretch.start(), Duration.ofHours(stretch.total()));
            case WORKING_DAYS -> days(stretch.start(), stretch.total());
        };
    }

    Instant minutes(Instant start, Duration amount) {
        var end = start.plus(amount);
        for (var pause : pauses.within(new Span(start, Instant.MAX))) {
            if (pause.from().isBefore(end)) {
                var from = pause.from().isAfter(start) ? pause.from() : start;
                end = end.plus(Duration.between(from, pause.to()));
            }
        }
        return end;
    }

    Instant hours(Instant start, Duration amount) {
        var left = amount;
        for (var day = dayOf(start); ; day = day.plusDays(1)) {
            var before = left;
            for (var session : works(day) ? hours.on(day, zone) : List.<Span>of()) {
                for (var running : pauses.runningIn(after(start, session))) {
                    var time = Duration.between(running.from(), running.to());
                    if (time.compareTo(left) >= 0) {
                        steps.add(new Step.Worked(day, before, calendar.special(day)));
                        return running.from().plus(left);
                    }
                    left = left.minus(time);
                }
            }
            if (!left.equals(before)) {
                steps.add(new Step.Worked(day, before.minus(left), calendar.special(day)));
            }
        }
    }

    Instant days(Instant start, int amount) {
        var day = dayOf(start);
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            if (!works(day)) {
                continue;
            }
            if (pauses.at(closing(day))) {
                steps.add(new Step.Missed(day));
            } else {
                steps.add(new Step.Counted(day, ++counted, calendar.special(day)));
            }
        }
        return closing(day);
    }

    Instant openingAfter(Instant start) {
        return dayOf(days(start, 1)).atTime(hours.opening()).atZone(zone).toInstant();
    }

    boolean isProvisional() {
        return provisional;
    }

    Explanation explanation(Instant start, Instant end) {
        pauses.within(new Span(start, end))
                .forEach(pause -> steps.add(
                        new Step.Paused(pause.from().atZone(zone), pause.to().atZone(zone))));
        steps.add(new Step.Ended(end.atZone(zone), provisional));
        return new Explanation(steps, new Due(end, provisional));
    }

    private boolean works(LocalDate day) {
        provisional |= !calendar.isOfficial(day.getYear());
        if (calendar.isWorkingDay(day)) {
            return true;
        }
        var skipped = new Step.Skipped(day, day, calendar.special(day));
        var last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        if (last instanceof Step.Skipped run && run.isFollowedBy(skipped)) {
            steps.set(steps.size() - 1, run.and(skipped));
        } else {
            steps.add(skipped);
        }
        return false;
    }

    private static Span after(Instant start, Span session) {
        if (start.isBefore(session.from())) {
            return session;
        }
        return start.isBefore(session.to()) ? new Span(start, session.to()) : new Span(session.to(), session.to());
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private Instant closing(LocalDate day) {
        return day.atTime(hours.closing()).atZone(zone).toInstant();
    }
}
