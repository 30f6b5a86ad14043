package org.huying.worktime;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** One line of the arithmetic behind a due time. */
public sealed interface Step {

    /** The line in Chinese or English. */
    String in(Locale locale);

    /** The clock was started: what is granted, and how it is counted. */
    record Began(ZonedDateTime at, Budget budget) implements Step {
        @Override
        public String in(Locale locale) {
            return Words.in(locale).say("began." + budget.unit(), at, budget);
        }
    }

    /** More was granted; {@code from} when it was too late and is counted from then. */
    record Extended(Budget by, @Nullable ZonedDateTime from) implements Step {
        @Override
        public String in(Locale locale) {
            return Words.in(locale).say(from == null ? "extended" : "extended.late", by, from);
        }
    }

    /** A working day was counted; {@code madeUp} when it is a weekend that is worked. */
    record Counted(LocalDate day, int number, @Nullable SpecialDay madeUp) implements Step {
        @Override
        public String in(Locale locale) {
            return Words.in(locale).say(madeUp == null ? "counted" : "counted.madeUp", day, number, madeUp);
        }
    }

    /** Office hours of a day were counted; {@code madeUp} when it is a weekend that is worked. */
    record Worked(LocalDate day, Duration time, @Nullable SpecialDay madeUp) implements Step {
        @Override
        public String in(Locale locale) {
            return Words.in(locale).say(madeUp == null ? "worked" : "worked.madeUp", day, time, madeUp);
        }
    }

    /** Days in a row were not counted: a holiday when {@code holiday} names one, otherwise a weekend. */
    record Skipped(LocalDate from, LocalDate to, @Nullable SpecialDay holiday) implements Step {
        @Override
        public String in(Locale locale) {
            var key = holiday == null ? "skipped.weekend" : "skipped.holiday";
            return Words.in(locale).say(from.equals(to) ? key : key + "s", from, to, holiday);
        }

        boolean isFollowedBy(Skipped next) {
            return to.plusDays(1).equals(next.from) && Objects.equals(reason(), next.reason());
        }

        Skipped and(Skipped next) {
            return new Skipped(from, next.to, holiday);
        }

        private @Nullable String reason() {
            return holiday == null ? null : holiday.name();
        }
    }

    /** A working day was not counted because the clock stood still when the office closed. */
    record Missed(LocalDate day) implements Step {
        @Override
        public String in(Locale locale) {
            return Words.in(locale).say("missed", day);
        }
    }

    /** The clock stood still. */
    record Paused(ZonedDateTime from, ZonedDateTime to) implements Step {
        @Override
        public String in(Locale locale) {
            return Words.in(locale).say("paused", from, to);
        }
    }

    /** The budget was used up. */
    record Ended(ZonedDateTime at, boolean provisional) implements Step {
        @Override
        public String in(Locale locale) {
            return Words.in(locale).say(provisional ? "ended.provisional" : "ended", at);
        }
    }
}
