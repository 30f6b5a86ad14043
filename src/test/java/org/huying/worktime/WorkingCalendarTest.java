package org.huying.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.worktime.Calendars.OFFICIAL;

import java.time.LocalDate;
import java.time.Year;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void yearHasItsOfficialNumberOfWorkingDays(int year, int workingDays) {
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(Year.of(year + 1).atDay(1))
                        .filter(OFFICIAL::isWorkingDay))
                .hasSize(workingDays);
        assertThat(OFFICIAL.isOfficial(year)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-28, false, first day of Spring Festival on a Tuesday",
        "2025-02-04, false, its last day",
        "2025-02-05, true, the day after",
        "2025-01-26, true, Sunday made up",
        "2026-02-15, false, Sunday in the holiday",
        "2026-02-14, true, Saturday made up",
        "2025-03-08, false, plain Saturday",
        "2025-03-10, true, plain Monday"
    })
    void noticeOverridesThePlainWeek(LocalDate date, boolean works, String why) {
        assertThat(OFFICIAL.isWorkingDay(date)).as(why).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({"2023-10-02, 2023, true", "2027-10-04, 2027, true", "2027-10-03, 2027, false"})
    void yearWithoutNoticeHasOnlyItsWeekends(LocalDate date, int year, boolean works) {
        assertThat(OFFICIAL.isOfficial(year)).isFalse();
        assertThat(OFFICIAL.isWorkingDay(date)).isEqualTo(works);
    }
}
