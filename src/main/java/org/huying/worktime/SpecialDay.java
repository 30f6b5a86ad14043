package org.huying.worktime;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day on which the State Council's notice departs from the plain week.
 *
 * @param notice the year whose notice names the day; the last days of December may stand in next year's
 * @param date the day
 * @param kind off although it may be a weekday, or worked although it is a weekend
 * @param name the holiday it belongs to, in Chinese
 * @param english the same in English
 * @param source the notice
 */
public record SpecialDay(int notice, LocalDate date, Kind kind, String name, String english, String source) {

    /** Which way a day departs from the plain week. */
    public enum Kind {
        /** A day off (放假). */
        OFF,
        /** A weekend day that is worked to make up for one off (调休上班). */
        WORK
    }

    /** The holiday's name in Chinese or English. */
    public String name(Locale locale) {
        return Words.isChinese(locale) ? name : english;
    }
}
