package org.huying.console;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

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

    /** Today, tomorrow and yesterday by name, the rest by date. */
    public String text(OffsetDateTime moment) {
        var here = moment.atZoneSameInstant(clock.getZone());
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var days = ChronoUnit.DAYS.between(today, here.toLocalDate());
        var pattern =
                switch ((int) Math.max(-2, Math.min(2, days))) {
                    case 0 -> "console.time.today";
                    case 1 -> "console.time.tomorrow";
                    case -1 -> "console.time.yesterday";
                    default -> here.getYear() == today.getYear() ? "console.time.thisYear" : "console.time.otherYear";
                };
        return here.format(DateTimeFormatter.ofPattern(message(pattern), LocaleContextHolder.getLocale()));
    }

    /** A deadline of which nothing says from when on it is near. */
    public @Nullable Due due(@Nullable OffsetDateTime moment) {
        return due(moment, null);
    }

    /** A deadline that is near in the last fifth of its time. */
    public @Nullable Due dueSince(@Nullable OffsetDateTime moment, OffsetDateTime since) {
        return moment == null
                ? null
                : due(moment, moment.minus(Duration.between(since, moment).dividedBy(5)));
    }

    /** A deadline that is near from a moment on. */
    public @Nullable Due due(@Nullable OffsetDateTime moment, @Nullable OffsetDateTime soonAt) {
        if (moment == null) {
            return null;
        }
        var now = clock.instant();
        var left = Duration.between(now, moment.toInstant());
        var near = soonAt != null && !soonAt.toInstant().isAfter(now);
        var key = left.isNegative() ? "console.due.late" : "console.due.left";
        return new Due(
                moment,
                soonAt,
                text(moment),
                message(key, length(left.abs())),
                left.isNegative() ? "late" : near ? "soon" : "calm");
    }

    /** The two largest units: 2 days 3 hours, 3 hours 10 minutes, 10 minutes. */
    public String length(Duration length) {
        if (length.compareTo(A_DAY) >= 0) {
            return message("console.length.days", length.toDays(), length.toHoursPart());
        }
        return length.toHours() > 0
                ? message("console.length.hours", length.toHours(), length.toMinutesPart())
                : message("console.length.minutes", length.toMinutes());
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
