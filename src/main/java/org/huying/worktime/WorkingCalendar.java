package org.huying.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Which days are worked: Monday to Friday, and what the State Council's notices change about it. */
public final class WorkingCalendar {

    private final Map<LocalDate, SpecialDay> specialDays;
    private final Set<Integer> officialYears;

    /** A calendar of the given notices; a year that none of them is about counts as not official. */
    public WorkingCalendar(Collection<SpecialDay> specialDays) {
        this.specialDays =
                specialDays.stream().collect(Collectors.toUnmodifiableMap(SpecialDay::date, Function.identity()));
        this.officialYears = specialDays.stream().map(SpecialDay::notice).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isWorkingDay(LocalDate date) {
        var special = specialDays.get(date);
        return special == null ? !isWeekend(date) : special.kind() == SpecialDay.Kind.WORK;
    }

    /** Whether the year's notice is known; otherwise only its weekends are, and what is counted there is provisional. */
    public boolean isOfficial(int year) {
        return officialYears.contains(year);
    }

    @Nullable
    SpecialDay special(LocalDate date) {
        return specialDays.get(date);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
