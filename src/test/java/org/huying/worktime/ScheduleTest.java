package org.huying.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huying.worktime.Budget.Unit.MINUTES;
import static org.huying.worktime.Budget.Unit.WORKING_DAYS;
import static org.huying.worktime.Budget.Unit.WORKING_HOURS;
import static org.huying.worktime.Calendars.SCHEDULE;
import static org.huying.worktime.Calendars.ZONE;
import static org.huying.worktime.Calendars.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "2025-01-20 10:00, 15, 2025-02-14 18:00",
        "2025-09-26 16:30, 15, 2025-10-23 18:00",
        "2025-03-07 10:00, 1, 2025-03-10 18:00",
        "2025-03-07 23:59, 1, 2025-03-10 18:00",
        "2025-03-10 00:00, 1, 2025-03-11 18:00",
        "2025-01-25 10:00, 1, 2025-01-26 18:00",
        "2025-01-30 10:00, 5, 2025-02-10 18:00"
    })
    void dayOfReceiptIsNotCountedAndTheLastDayEndsWithTheOffice(String received, int days, String due) {
        assertThat(SCHEDULE.due(at(received), new Budget(days, WORKING_DAYS))).isEqualTo(new Due(at(due), false));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-28 23:30, 60, 2025-01-29 00:30",
        "2025-03-08 12:00, 30, 2025-03-08 12:30",
        "2030-03-08 12:00, 30, 2030-03-08 12:30"
    })
    void minutesRunDayAndNight(String start, int minutes, String due) {
        assertThat(SCHEDULE.due(at(start), new Budget(minutes, MINUTES))).isEqualTo(new Due(at(due), false));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-10 14:00, 4, 2025-03-10 18:00, ends at closing time and not at the next opening",
        "2025-03-10 11:00, 2, 2025-03-10 15:00, stands still at noon",
        "2025-03-10 12:30, 1, 2025-03-10 15:00, begins after noon",
        "2025-03-10 17:30, 1, 2025-03-11 09:30, goes over night",
        "2025-03-10 18:00, 1, 2025-03-11 10:00, office has just closed",
        "2025-03-07 20:00, 7, 2025-03-10 18:00, waits for Monday",
        "2025-01-27 17:00, 2, 2025-02-05 10:00, waits for the end of Spring Festival",
        "2025-01-26 05:00, 7, 2025-01-26 18:00, Sunday that is worked"
    })
    void workingHoursRunInOfficeHoursOnly(String start, int hours, String due, String why) {
        assertThat(SCHEDULE.due(at(start), new Budget(hours, WORKING_HOURS)))
                .as(why)
                .isEqualTo(new Due(at(due), false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-28 10:00, 3, 2026-12-31 18:00, false",
        "2026-12-28 10:00, 4, 2027-01-01 18:00, true",
        "2023-12-28 10:00, 5, 2024-01-05 18:00, true"
    })
    void dueTimeIsProvisionalWhenAYearWithoutNoticeIsCounted(String start, int days, String due, boolean provisional) {
        assertThat(SCHEDULE.due(at(start), new Budget(days, WORKING_DAYS))).isEqualTo(new Due(at(due), provisional));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-20 10:00, 15, WORKING_DAYS, 80, 2025-02-11 18:00",
        "2025-03-10 10:00, 4, WORKING_DAYS, 80, 2025-03-13 18:00",
        "2025-03-10 10:00, 1, WORKING_DAYS, 80, 2025-03-11 09:00",
        "2025-03-10 10:00, 60, MINUTES, 75, 2025-03-10 10:45",
        "2025-03-10 10:00, 1, MINUTES, 50, 2025-03-10 10:00:30",
        "2025-03-10 10:00, 4, WORKING_HOURS, 50, 2025-03-10 12:00",
        "2025-03-10 10:00, 5, WORKING_HOURS, 50, 2025-03-10 14:30",
        "2025-03-10 10:00, 15, WORKING_DAYS, 100, 2025-03-31 18:00"
    })
    void partOfABudgetEndsBeforeTheWhole(String start, int amount, Budget.Unit unit, int percent, String at) {
        assertThat(SCHEDULE.due(at(start), new Budget(amount, unit), percent).at())
                .isEqualTo(at(at));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void partMustBeBetween1And100(int percent) {
        assertThatThrownBy(() -> SCHEDULE.due(at("2025-03-10 10:00"), new Budget(1, MINUTES), percent))
                .hasMessageContaining("1 to 100");
    }

    @ParameterizedTest
    @CsvSource({
        "5, WORKING_DAYS, 2025-03-11 10:00, 2025-03-13 10:00, 2025-03-19 18:00, two closing times",
        "5, WORKING_DAYS, 2025-03-11 10:00, 2025-03-11 17:59, 2025-03-17 18:00, none",
        "5, WORKING_DAYS, 2025-03-11 17:59, 2025-03-12 09:00, 2025-03-18 18:00, one",
        "5, WORKING_DAYS, 2025-03-14 20:00, 2025-03-17 08:00, 2025-03-17 18:00, only a weekend",
        "5, WORKING_DAYS, 2025-03-17 18:00, 2025-03-20 08:00, 2025-03-20 18:00, begins at the due time",
        "60, MINUTES, 2025-03-10 10:30, 2025-03-10 12:00, 2025-03-10 12:30, to the minute",
        "60, MINUTES, 2025-03-10 09:00, 2025-03-10 10:10, 2025-03-10 11:10, began before the clock",
        "60, MINUTES, 2025-03-10 11:00, 2025-03-10 12:00, 2025-03-10 11:00, begins at the due time",
        "4, WORKING_HOURS, 2025-03-10 11:00, 2025-03-10 15:00, 2025-03-10 18:00, only its office hours"
    })
    void pauseIsNotCounted(int amount, Budget.Unit unit, String from, String to, String due, String why) {
        var term = new Term(
                at("2025-03-10 10:00"), new Budget(amount, unit), List.of(), List.of(new Span(at(from), at(to))));
        assertThat(SCHEDULE.due(term).at()).as(why).isEqualTo(at(due));
    }

    @Test
    void pausesThatOverlapCountOnce() {
        var term = new Term(
                at("2025-03-10 10:00"),
                new Budget(60, MINUTES),
                List.of(),
                List.of(
                        new Span(at("2025-03-10 10:40"), at("2025-03-10 11:00")),
                        new Span(at("2025-03-10 10:30"), at("2025-03-10 10:50"))));
        assertThat(SCHEDULE.due(term).at()).isEqualTo(at("2025-03-10 11:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "15, WORKING_DAYS, 5, WORKING_DAYS, 2025-10-30 18:00, added to the budget",
        "60, MINUTES, 3, WORKING_DAYS, 2025-09-30 18:00, counted on from its end",
        "4, WORKING_HOURS, 1, WORKING_DAYS, 2025-09-28 18:00, counted on from its end"
    })
    void extensionIsAddedOrCountedOn(
            int amount, Budget.Unit unit, int extra, Budget.Unit extraUnit, String due, String why) {
        var term = new Term(
                at("2025-09-26 09:00"),
                new Budget(amount, unit),
                List.of(new Extension(new Budget(extra, extraUnit), at("2025-09-26 09:00"))),
                List.of());
        assertThat(SCHEDULE.due(term).at()).as(why).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-17 18:00, 2025-03-20 18:00, at the due time is not too late",
        "2025-03-31 10:00, 2025-04-03 18:00, two weeks too late is counted from then"
    })
    void extensionAfterTheDueTimeIsCountedFromWhenItWasGranted(String granted, String due, String why) {
        var term = new Term(
                at("2025-03-10 10:00"),
                new Budget(5, WORKING_DAYS),
                List.of(new Extension(new Budget(3, WORKING_DAYS), at(granted))),
                List.of());
        assertThat(SCHEDULE.due(term).at()).as(why).isEqualTo(at(due));
    }

    @Test
    void extensionsAfterALateOneAreAddedToIt() {
        var three = new Budget(3, WORKING_DAYS);
        var term = new Term(
                at("2025-03-10 10:00"),
                new Budget(60, MINUTES),
                List.of(
                        new Extension(three, at("2025-03-31 10:00")),
                        new Extension(three, at("2025-04-03 10:00")),
                        new Extension(three, at("2025-04-14 10:00"))),
                List.of());
        assertThat(SCHEDULE.due(term).at()).isEqualTo(at("2025-04-17 18:00"));
        assertThat(SCHEDULE.due(term, 80).at()).isEqualTo(at("2025-03-10 10:48"));
    }

    @Test
    void warningMovesWithAnExtension() {
        var budget = new Budget(10, WORKING_DAYS);
        var term = new Term(
                at("2025-03-10 10:00"), budget, List.of(new Extension(budget, at("2025-03-21 10:00"))), List.of());
        assertThat(SCHEDULE.due(term, 80).at())
                .isEqualTo(
                        SCHEDULE.due(term.start(), new Budget(16, WORKING_DAYS)).at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MINUTES", "WORKING_HOURS", "WORKING_DAYS"})
    void moreBudgetALaterStartOrAPauseNeverEndsEarlier(Budget.Unit unit) {
        var first = at("2024-01-01 00:00");
        for (int hour = 0; hour < 3 * 365 * 24; hour += 7) {
            var start = first.plusSeconds(hour * 3600L + hour);
            var amount = 1 + hour % 23;
            var due = due(start, unit, amount);
            assertThat(due).isAfter(start);
            assertThat(due(start, unit, amount + 1)).isAfter(due);
            assertThat(due(start.plusSeconds(25_000), unit, amount)).isAfterOrEqualTo(due);
            assertThat(due(start, unit, amount, new Span(start.plusSeconds(999), start.plusSeconds(99_999))))
                    .isAfterOrEqualTo(due);
            for (int percent = 1; percent < 100; percent += 14) {
                var part =
                        SCHEDULE.due(start, new Budget(amount, unit), percent).at();
                assertThat(part).isAfter(start).isBefore(due);
            }
        }
    }

    @Test
    void workingDaysBetweenReceiptAndDueAreTheBudget() {
        for (var date = LocalDate.of(2024, 1, 1); date.getYear() < 2026; date = date.plusDays(1)) {
            var due = SCHEDULE.due(date.atTime(11, 0).atZone(ZONE).toInstant(), new Budget(15, WORKING_DAYS));
            var lastDay = due.at().atZone(ZONE).toLocalDate();
            assertThat(date.plusDays(1).datesUntil(lastDay.plusDays(1)).filter(Calendars.OFFICIAL::isWorkingDay))
                    .hasSize(15);
            assertThat(Calendars.OFFICIAL.isWorkingDay(lastDay)).isTrue();
        }
    }

    private static Instant due(Instant start, Budget.Unit unit, int amount, Span... pauses) {
        return SCHEDULE.due(new Term(start, new Budget(amount, unit), List.of(), List.of(pauses)))
                .at();
    }
}
