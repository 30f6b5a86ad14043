package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huying.deadline.DeadlineKind.COORDINATE;
import static org.huying.deadline.DeadlineKind.RESOLVE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.problem.Refusal;
import org.huying.worktime.Budget;
import org.huying.worktime.Budget.Unit;
import org.huying.worktime.CalendarFile;

class WorkingCalendarsTest extends DeadlineTestSupport {

    private static final String NOTICE = """
            notice,date,kind,name,english,source
            2031,2031-01-01,OFF,元旦,New Year's Day,test
            2031,2031-01-02,OFF,元旦,New Year's Day,test
            2031,2031-01-04,WORK,元旦,New Year's Day,test
            """;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    CalendarStore store;

    @Autowired
    Timetable timetable;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void callCrossesAYearWithoutNotice() {
        clock("2030-12-31 10:00");
        deadlines.plan(call, RESOLVE, new Budget(3, Unit.WORKING_DAYS), 50);
        deadlines.start(call, RESOLVE, "yuexiu.urban-management");
        runtime.startProcessInstanceByKey("clocks-resolve", call);
    }

    @AfterEach
    void forgetTheNotice() {
        jdbc.sql("delete from working_day_exception where year = 2031").update();
        jdbc.sql("delete from working_day_notice where year = 2031").update();
        calendars.watch();
    }

    private Deadline resolve() {
        return deadlines.current(call, RESOLVE).orElseThrow();
    }

    @Test
    void deadlineIsProvisionalUntilTheNoticeIsLoaded() {
        assertThat(resolve().provisional()).isTrue();
        assertThat(resolve().due()).isEqualTo(at("2031-01-03 18:00"));
    }

    @Test
    void previewNamesWhatMovesAndMovesNothing() {
        var change = calendars.preview(NOTICE);
        assertThat(change.years()).containsExactly(2031);
        assertThat(change.moving()).isPositive();
        assertThat(change.moves())
                .contains(new CalendarChange.Move(
                        call,
                        RESOLVE,
                        "",
                        "yuexiu.urban-management",
                        at("2031-01-03 18:00"),
                        at("2031-01-06 18:00"),
                        false));
        assertThat(resolve().due()).isEqualTo(at("2031-01-03 18:00"));
        assertThat(timer("Event_ResolveOverdue")).isEqualTo(at("2031-01-03 18:00"));
    }

    @Test
    void loadedNoticeMovesLedgerAndTimers() {
        assertThat(calendars.load(NOTICE, "admin")).isPositive();
        assertThat(resolve().provisional()).isFalse();
        assertThat(resolve().due()).isEqualTo(at("2031-01-06 18:00"));
        assertThat(timer("Event_ResolveOverdue")).isEqualTo(at("2031-01-06 18:00"));
        assertThat(timer("Event_ResolveWarning")).isEqualTo(at("2031-01-03 18:00"));
        assertThat(deadlines.explain(resolve(), Locale.CHINESE))
                .contains("2031-01-01 周三 至 2031-01-02 周四：元旦放假，不计", "2031-01-04 周六：第 2 个工作日（元旦调休上班）")
                .contains("2030-12-31 10:00：放假安排变更后重新计算，到期时间由 2031-01-03 18:00 改为 2031-01-06 18:00。2031");
    }

    @Test
    void noticeLoadedTwiceMovesNothingAgain() {
        calendars.load(NOTICE, "admin");
        assertThat(calendars.load(NOTICE, "admin")).isZero();
    }

    @Test
    void correctedNoticeReplacesTheOne() {
        calendars.load(NOTICE, "admin");
        calendars.load(NOTICE.lines().limit(2).reduce("", (head, line) -> head + line + "\n"), "admin");
        assertThat(resolve().due()).isEqualTo(at("2031-01-06 18:00"));
        assertThat(timetable.schedule().calendar().isWorkingDay(LocalDate.of(2031, 1, 2)))
                .isTrue();
    }

    @Test
    void onlyTheCoordinationTimersOfTheCauseMove() {
        deadlines.open(call, COORDINATE, "ACKNOWLEDGE", "yuexiu.coordination", new Budget(60, Unit.MINUTES));
        deadlines.open(call, COORDINATE, "RESOLVE", "yuexiu.coordination", new Budget(1, Unit.WORKING_DAYS));
        var instances = List.of("ACKNOWLEDGE", "RESOLVE").stream()
                .map(cause -> runtime.startProcessInstanceByKey("clocks-coordination", call, Map.of("cause", cause)))
                .toList();
        calendars.load(NOTICE, "admin");
        assertThat(instances)
                .extracting(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getDuedate()
                        .toInstant())
                .containsExactly(at("2030-12-31 11:00"), at("2031-01-03 18:00"));
    }

    @Test
    void endedDeadlinesStayAsTheyWere() {
        deadlines.met(call, RESOLVE);
        calendars.load(NOTICE, "admin");
        assertThat(resolve().due()).isEqualTo(at("2031-01-03 18:00"));
    }

    @Test
    void anotherNodesNoticeIsSeenAndFollowed() {
        store.replace(CalendarFile.read(NOTICE), "other-node", Instant.now());
        assertThat(resolve().due()).isEqualTo(at("2031-01-03 18:00"));
        calendars.watch();
        assertThat(resolve().due()).isEqualTo(at("2031-01-06 18:00"));
        assertThat(store.unsettled()).doesNotContain(2031);
    }

    @Test
    void whatAStoppedNodeHasBegunIsFinishedAtTheNextStart() {
        store.replace(CalendarFile.read(NOTICE), "stopped-node", Instant.now());
        timetable.refresh();
        assertThat(store.unsettled()).contains(2031);
        calendars.settle();
        assertThat(resolve().due()).isEqualTo(at("2031-01-06 18:00"));
        assertThat(store.unsettled()).doesNotContain(2031);
    }

    @Test
    void shippedCalendarDoesNotReplaceWhatPeopleLoaded() {
        calendars.load(NOTICE, "admin");
        var revision = store.revision();
        store.seed(CalendarFile.read(NOTICE), Instant.now());
        assertThat(store.revision()).isEqualTo(revision);
    }

    @Test
    void wrongFileIsRefusedAndNothingIsLoaded() {
        var revision = store.revision();
        assertThatThrownBy(() -> calendars.load(NOTICE + "2031,?,OFF,a,b,c\n", "admin"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("5")
                .extracting("field")
                .isEqualTo("file");
        assertThat(store.revision()).isEqualTo(revision);
    }
}
