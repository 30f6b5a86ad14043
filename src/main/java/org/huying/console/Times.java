package org.huying.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.deadline.Deadline;
import org.huying.deadline.Near;

/** Moments in words of the reader's language, and what is left until one. */
@Component("consoleTimes")
public class Times {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Clock clock;
    private final MessageSource messages;

    Times(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** Day and time; the year where it is another than this one. What is absolute is right tomorrow, too. */
    public String text(OffsetDateTime moment) {
        var here = moment.atZoneSameInstant(clock.getZone());
        var thisYear = here.getYear() == Year.now(clock).getValue();
        return format(here, thisYear ? "console.time.thisYear" : "console.time.otherYear");
    }

    /** A day in the same words. */
    public String day(LocalDate day) {
        var thisYear = day.getYear() == Year.now(clock).getValue();
        return day.format(pattern(thisYear ? "console.day.thisYear" : "console.day.otherYear"));
    }

    /** The same on paper, which is read in any year: 2026-11-23 18:56. */
    public String paper(OffsetDateTime moment) {
        return format(moment.atZoneSameInstant(clock.getZone()), "console.time.paper");
    }

    /** The zone of all times, by its id. */
    public String zone() {
        return clock.getZone().getId();
    }

    /** Now. */
    public OffsetDateTime now() {
        return here(clock.instant());
    }

    private OffsetDateTime here(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }

    private String format(ZonedDateTime moment, String pattern) {
        return moment.format(pattern(pattern));
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(message(key), LocaleContextHolder.getLocale());
    }

    /** A deadline of which nothing says from when on it is near. */
    public @Nullable Due due(@Nullable OffsetDateTime moment) {
        return due(moment, null);
    }

    /** A deadline of the ledger whose clock was started. */
    public Due due(Deadline deadline) {
        return known(here(deadline.due()), here(deadline.soonAt()));
    }

    /** A time that was given then, of whose end nobody is warned. */
    public Due dueSince(OffsetDateTime moment, OffsetDateTime since) {
        return known(moment, here(Near.soonAt(since.toInstant(), moment.toInstant(), null)));
    }

    /** A deadline that is near from a moment on. */
    public @Nullable Due due(@Nullable OffsetDateTime moment, @Nullable OffsetDateTime soonAt) {
        return moment == null ? null : known(moment, soonAt);
    }

    private Due known(OffsetDateTime moment, @Nullable OffsetDateTime soonAt) {
        var now = clock.instant();
        var left = Duration.between(now, moment.toInstant());
        var near = soonAt != null && !soonAt.toInstant().isAfter(now);
        var key = left.isNegative() ? "console.due.late" : "console.due.left";
        var atOnce = left.abs().toMinutes() == 0;
        return new Due(
                moment,
                soonAt,
                text(moment),
                atOnce ? message(key + "Now") : message(key, length(left.abs())),
                left.isNegative() ? "late" : near ? "soon" : "calm");
    }

    /** The two largest units, without those of which there are none: 2 days 3 hours, 3 hours, 10 minutes, 0 minutes. */
    public String length(Duration length) {
        return length.compareTo(A_DAY) >= 0
                ? length("console.length.days", length.toDays(), "console.length.hours", length.toHoursPart())
                : length("console.length.hours", length.toHours(), "console.length.minutes", length.toMinutesPart());
    }

    private String length(String unit, long many, String smaller, int rest) {
        if (many == 0) {
            return message(smaller, rest);
        }
        return rest == 0 ? message(unit, many) : message(unit, many) + " " + message(smaller, rest);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
