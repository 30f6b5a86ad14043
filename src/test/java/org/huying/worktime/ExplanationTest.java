package org.huying.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.worktime.Budget.Unit.MINUTES;
import static org.huying.worktime.Budget.Unit.WORKING_DAYS;
import static org.huying.worktime.Budget.Unit.WORKING_HOURS;
import static org.huying.worktime.Calendars.SCHEDULE;
import static org.huying.worktime.Calendars.at;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Span PAUSE = new Span(at("2025-02-06 10:00"), at("2025-02-07 09:00"));

    @Test
    void everyDayIsTold() {
        var term = new Term(
                at("2025-01-24 10:00"),
                new Budget(3, WORKING_DAYS),
                List.of(new Extension(new Budget(2, WORKING_DAYS), at("2025-02-05 10:00"))),
                List.of(PAUSE));
        assertThat(SCHEDULE.explain(term).in(Locale.CHINESE))
                .containsExactly(
                        "2025-01-24 周五 10:00：收到，当日不计，3 个工作日",
                        "延期 2 个工作日",
                        "2025-01-25 周六：周末，不计",
                        "2025-01-26 周日：第 1 个工作日（春节调休上班）",
                        "2025-01-27 周一：第 2 个工作日",
                        "2025-01-28 周二 至 2025-02-04 周二：春节放假，不计",
                        "2025-02-05 周三：第 3 个工作日",
                        "2025-02-06 周四：计时暂停，不计",
                        "2025-02-07 周五：第 4 个工作日",
                        "2025-02-08 周六：第 5 个工作日（春节调休上班）",
                        "2025-02-06 周四 10:00 至 2025-02-07 周五 09:00：计时暂停",
                        "2025-02-08 周六 18:00：到期");
        assertThat(SCHEDULE.explain(term).in(Locale.US))
                .startsWith("2025-01-24 Fri 10:00: received; this day is not counted; 3 working days")
                .contains("2025-01-26 Sun: working day 1, a weekend worked to make up for Spring Festival")
                .contains("2025-01-28 Tue to 2025-02-04 Tue: Spring Festival, not counted");
    }

    @Test
    void officeHoursOfEveryDayAreTold() {
        var term = new Term(at("2025-02-06 09:30"), new Budget(4, WORKING_HOURS), List.of(), List.of(PAUSE));
        assertThat(SCHEDULE.explain(term).in(Locale.ENGLISH))
                .containsExactly(
                        "2025-02-06 Thu 09:30: the clock starts; 4 working hours, running in office hours only",
                        "2025-02-06 Thu: 0 h 30 min",
                        "2025-02-07 Fri: 3 h 30 min",
                        "2025-02-06 Thu 10:00 to 2025-02-07 Fri 09:00: the clock stood still",
                        "2025-02-07 Fri 14:30: due");
    }

    @Test
    void yearWithoutNoticeIsTold() {
        var term = new Term(at("2026-12-31 10:00"), new Budget(1, WORKING_DAYS));
        assertThat(SCHEDULE.explain(term).in(Locale.CHINESE))
                .last()
                .asString()
                .isEqualTo("2027-01-01 周五 18:00：到期（暂定：该年度的官方放假安排尚未公布或尚未导入）");
    }

    @Test
    void anExtensionOfAnotherUnitIsCountedOn() {
        var term = new Term(
                at("2025-03-10 10:00"),
                new Budget(1, MINUTES),
                List.of(new Extension(new Budget(1, WORKING_DAYS), at("2025-03-10 10:00"))),
                List.of());
        assertThat(SCHEDULE.explain(term).in(Locale.ENGLISH))
                .containsExactly(
                        "2025-03-10 Mon 10:00: the clock starts; 1 minute, running day and night",
                        "extended by 1 working day",
                        "2025-03-11 Tue: working day 1",
                        "2025-03-11 Tue 18:00: due");
    }

    @Test
    void extensionAfterTheDueTimeIsTold() {
        var term = new Term(
                at("2025-03-10 10:00"),
                new Budget(1, WORKING_DAYS),
                List.of(new Extension(new Budget(1, WORKING_DAYS), at("2025-03-13 10:00"))),
                List.of());
        assertThat(SCHEDULE.explain(term).in(Locale.CHINESE))
                .containsExactly(
                        "2025-03-10 周一 10:00：收到，当日不计，1 个工作日",
                        "2025-03-11 周二：第 1 个工作日",
                        "到期后延期 1 个工作日，自 2025-03-13 周四 10:00 起算",
                        "2025-03-14 周五：第 1 个工作日",
                        "2025-03-14 周五 18:00：到期");
    }
}
