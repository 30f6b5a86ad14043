package org.huying.worktime;

import java.util.Locale;

/**
 * What a deadline grants.
 *
 * @param amount how many, from 1 to {@link Unit#max}
 * @param unit of what
 */
public record Budget(int amount, Unit unit) {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** How a budget is counted. */
    public enum Unit {
        /** Wall-clock minutes, day and night. */
        MINUTES(5_256_000),
        /** Hours of office time on working days (工作时). */
        WORKING_HOURS(20_000),
        /** Working days (工作日); the day of receipt is not counted. */
        WORKING_DAYS(2_500);

        /** The largest amount that makes sense, about ten years: a slip of the keyboard ends here. */
        public final int max;

        Unit(int max) {
            this.max = max;
        }
    }

    /** @throws IllegalArgumentException when the amount is below 1 or above the unit's largest */
    public Budget {
        if (amount < 1 || amount > unit.max) {
            throw new IllegalArgumentException(
                    "A budget of " + unit + " must be from 1 to " + unit.max + ", not " + amount + ".");
        }
    }

    /** In words: {@code 15 个工作日}, {@code 15 working days}; many minutes as days and hours. */
    public String in(Locale locale) {
        if (unit == Unit.MINUTES && amount >= MINUTES_OF_A_DAY) {
            return Words.in(locale)
                    .say("budget.MINUTES.many", amount / MINUTES_OF_A_DAY, amount % MINUTES_OF_A_DAY / 60, amount % 60);
        }
        return Words.in(locale).say("budget." + unit, amount);
    }
}
