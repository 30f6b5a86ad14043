package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huying.deadline.DeadlineKind.ACKNOWLEDGE;
import static org.huying.deadline.DeadlineKind.ASSIGN;
import static org.huying.deadline.DeadlineKind.COORDINATE;
import static org.huying.deadline.DeadlineKind.RESOLVE;
import static org.huying.deadline.DeadlineKind.VERIFY;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.huying.problem.Refusal;
import org.huying.worktime.Budget;
import org.huying.worktime.Budget.Unit;

class DeadlinesTest extends DeadlineTestSupport {

    private static final String DEPARTMENT = "yuexiu.urban-management";

    private void planUsual() {
        deadlines.plan(
                call,
                List.of(
                        new Planned(ASSIGN, new Budget(30, Unit.MINUTES)),
                        new Planned(ACKNOWLEDGE, new Budget(60, Unit.MINUTES), 75),
                        new Planned(RESOLVE, new Budget(15, Unit.WORKING_DAYS), 80),
                        new Planned(VERIFY, new Budget(5, Unit.WORKING_DAYS))));
    }

    @Test
    void planHasNoClock() {
        planUsual();
        assertThat(deadlines.all(call)).hasSize(4).allSatisfy(plan -> {
            assertThat(plan.isRunning()).isFalse();
            assertThat(plan.dueAt()).isNull();
        });
    }

    @Test
    void planIsReplacedUntilItsClockStarts() {
        planUsual();
        deadlines.start(call, ACKNOWLEDGE, DEPARTMENT);
        deadlines.plan(
                call,
                List.of(
                        new Planned(ACKNOWLEDGE, new Budget(10, Unit.MINUTES)),
                        new Planned(RESOLVE, new Budget(2, Unit.WORKING_DAYS))));
        assertThat(deadlines.all(call))
                .extracting(plan -> plan.budget().amount())
                .containsExactly(30, 60, 2, 5);
    }

    @Test
    void clockStartsNow() {
        clock("2025-01-20 10:00");
        planUsual();
        var acknowledge = deadlines.start(call, ACKNOWLEDGE, DEPARTMENT);
        assertThat(acknowledge.due()).isEqualTo(at("2025-01-20 11:00"));
        assertThat(acknowledge.warnAt()).isEqualTo(at("2025-01-20 10:45"));
        assertThat(acknowledge.owner()).isEqualTo(DEPARTMENT);
        var resolve = deadlines.start(call, RESOLVE, DEPARTMENT);
        assertThat(resolve.due()).isEqualTo(at("2025-02-14 18:00"));
        assertThat(resolve.warnAt()).isEqualTo(at("2025-02-11 18:00"));
        assertThat(deadlines.current(call, RESOLVE)).contains(resolve);
    }

    @Test
    void passingACallOnWinsNobodyTime() {
        clock("2025-01-20 10:00");
        planUsual();
        deadlines.start(call, ACKNOWLEDGE, DEPARTMENT);
        clock("2025-01-20 10:40");
        var passedOn = deadlines.start(call, ACKNOWLEDGE, "yuexiu.water");
        assertThat(passedOn.owner()).isEqualTo("yuexiu.water");
        assertThat(passedOn.round()).isEqualTo(1);
        assertThat(passedOn.due()).isEqualTo(at("2025-01-20 11:00"));
        assertThat(deadlines.explain(passedOn, Locale.ENGLISH))
                .contains(
                        "2025-01-20 10:40: the process passed it on from yuexiu.urban-management; the clock went on.");
    }

    @Test
    void redoIsAFurtherRoundWithTheSameBudget() {
        clock("2025-01-20 10:00");
        planUsual();
        deadlines.start(call, RESOLVE, DEPARTMENT);
        deadlines.met(call, RESOLVE);
        clock("2025-03-10 10:00");
        var second = deadlines.start(call, RESOLVE, DEPARTMENT);
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.due()).isEqualTo(at("2025-03-31 18:00"));
        assertThat(deadlines.current(call, RESOLVE)).contains(second);
    }

    @Test
    void clockBesideTheCallsOwnHasTheSameTimeAndALifeOfItsOwn() {
        clock("2025-01-20 10:00");
        planUsual();
        var own = deadlines.start(call, RESOLVE, DEPARTMENT);
        clock("2025-01-21 10:00");
        var beside = deadlines.startBeside(call, RESOLVE, "yuexiu.water");
        assertThat(beside.due()).isEqualTo(at("2025-02-17 18:00"));
        assertThat(beside.warnAt()).isNotNull();
        assertThat(beside.isOfSupport()).isTrue();

        deadlines.extend(call, RESOLVE, "yuexiu.water", 2, "x", "why");
        deadlines.pause(call, RESOLVE, "yuexiu.water", at("2025-01-23 10:00"), "x", "why");
        assertThat(deadlines.resume(call, RESOLVE, "yuexiu.water", "x", "why").due())
                .isEqualTo(at("2025-02-19 18:00"));
        deadlines.passOn(call, "yuexiu.water", "yuexiu.housing", "x", "why");
        assertThat(deadlines.current(call, RESOLVE, "yuexiu.water")).isEmpty();
        assertThat(deadlines.current(call, RESOLVE, "yuexiu.housing").orElseThrow())
                .satisfies(passed -> assertThat(passed.due()).isEqualTo(at("2025-02-19 18:00")))
                .satisfies(passed -> assertThat(passed.owner()).isEqualTo("yuexiu.housing"));
        deadlines.cancel(call, "yuexiu.housing", "released");
        assertThat(deadlines
                        .current(call, RESOLVE, "yuexiu.housing")
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Deadline.Outcome.CANCELLED);
        assertThat(deadlines.current(call, RESOLVE)).contains(own);
    }

    @Test
    void whatWasNeverPlannedCannotBeStarted() {
        assertThatThrownBy(() -> deadlines.start(call, RESOLVE, DEPARTMENT)).hasMessageContaining("plan it first");
    }

    @Test
    void metInTimeIsNotLate() {
        clock("2025-01-20 10:00");
        planUsual();
        deadlines.start(call, ACKNOWLEDGE, DEPARTMENT);
        clock("2025-01-20 11:00");
        deadlines.met(call, ACKNOWLEDGE);
        assertThat(deadlines.current(call, ACKNOWLEDGE)).hasValueSatisfying(met -> {
            assertThat(met.outcome()).isEqualTo(Deadline.Outcome.MET);
            assertThat(met.endedAt()).isEqualTo(at("2025-01-20 11:00"));
            assertThat(met.isMetInTime()).isTrue();
        });
    }

    @Test
    void lateFulfilmentIsBothBreachedAndMet() {
        clock("2025-01-20 10:00");
        planUsual();
        deadlines.start(call, ACKNOWLEDGE, DEPARTMENT);
        clock("2025-01-20 11:01");
        deadlines.breached(call, ACKNOWLEDGE);
        clock("2025-01-20 11:30");
        deadlines.breached(call, ACKNOWLEDGE);
        deadlines.met(call, ACKNOWLEDGE);
        assertThat(deadlines.current(call, ACKNOWLEDGE)).hasValueSatisfying(late -> {
            assertThat(late.breachedAt()).isEqualTo(at("2025-01-20 11:01"));
            assertThat(late.endedAt()).isEqualTo(at("2025-01-20 11:30"));
            assertThat(late.isMetInTime()).isFalse();
            assertThat(late.isLate(at("2025-01-20 10:30"))).isTrue();
        });
    }

    @Test
    void whatWasMetIsNotMetAgain() {
        clock("2025-01-20 10:00");
        planUsual();
        deadlines.start(call, ACKNOWLEDGE, DEPARTMENT);
        deadlines.met(call, ACKNOWLEDGE);
        clock("2025-01-20 12:00");
        deadlines.met(call, ACKNOWLEDGE);
        deadlines.breached(call, ACKNOWLEDGE);
        assertThat(deadlines.current(call, ACKNOWLEDGE))
                .hasValueSatisfying(met -> assertThat(met.isMetInTime()).isTrue());
    }

    @Test
    void cancelledCallHasNothingDue() {
        planUsual();
        deadlines.start(call, RESOLVE, DEPARTMENT);
        deadlines.cancelAll(call, "withdrawn by the caller");
        assertThat(deadlines.all(call))
                .allSatisfy(cancelled -> assertThat(cancelled.outcome()).isEqualTo(Deadline.Outcome.CANCELLED));
        assertThat(deadlines.explain(deadlines.current(call, RESOLVE).orElseThrow(), Locale.CHINESE))
                .anySatisfy(line -> assertThat(line).contains("取消。理由：withdrawn by the caller"));
    }

    @Test
    void coordinationsOfSeveralCausesRunBesideEachOther() {
        clock("2025-03-10 10:00");
        var wait = new Budget(2, Unit.WORKING_HOURS);
        deadlines.open(call, COORDINATE, "ACKNOWLEDGE", "yuexiu.coordination", wait);
        deadlines.open(call, COORDINATE, "RESOLVE", "yuexiu.coordination", wait);
        deadlines.met(call, COORDINATE, "ACKNOWLEDGE");
        assertThat(deadlines.current(call, COORDINATE, "RESOLVE"))
                .hasValueSatisfying(open -> assertThat(open.due()).isEqualTo(at("2025-03-10 12:00")));
        assertThat(deadlines.current(call, COORDINATE, "ACKNOWLEDGE"))
                .hasValueSatisfying(ended -> assertThat(ended.isRunning()).isFalse());
    }

    @Test
    void nextLevelOfCoordinationTakesOver() {
        var wait = new Budget(2, Unit.WORKING_HOURS);
        deadlines.open(call, COORDINATE, "RESOLVE", "yuexiu-renmin.coordination", wait);
        var next = deadlines.open(call, COORDINATE, "RESOLVE", "yuexiu.coordination", wait);
        assertThat(next.round()).isEqualTo(2);
        assertThat(deadlines.all(call))
                .extracting(Deadline::outcome)
                .containsExactly(Deadline.Outcome.SUPERSEDED, null);
    }

    @Test
    void explanationTellsEverythingThatHappened() {
        clock("2025-09-26 16:30");
        deadlines.plan(call, RESOLVE, new Budget(2, Unit.WORKING_DAYS), null);
        deadlines.start(call, RESOLVE, DEPARTMENT);
        clock("2025-09-28 09:00");
        deadlines.extend(call, RESOLVE, 1, "chen", "rain");
        deadlines.pause(call, RESOLVE, at("2025-10-09 09:00"), "li", "waits for parts");
        clock("2025-09-29 10:00");
        deadlines.resume(call, RESOLVE, "li", "parts came");
        clock("2025-10-09 18:30");
        deadlines.breached(call, RESOLVE);
        deadlines.met(call, RESOLVE);
        assertThat(deadlines.explain(deadlines.current(call, RESOLVE).orElseThrow(), Locale.CHINESE))
                .containsExactly(
                        "办结时限",
                        "2025-09-26 周五 16:30：收到，当日不计，2 个工作日",
                        "延期 1 个工作日",
                        "2025-09-27 周六：周末，不计",
                        "2025-09-28 周日：计时暂停，不计",
                        "2025-09-29 周一：第 1 个工作日",
                        "2025-09-30 周二：第 2 个工作日",
                        "2025-10-01 周三 至 2025-10-08 周三：国庆节、中秋节放假，不计",
                        "2025-10-09 周四：第 3 个工作日",
                        "2025-09-28 周日 09:00 至 2025-09-29 周一 10:00：计时暂停",
                        "2025-10-09 周四 18:00：到期",
                        "2025-09-28 09:00：chen 批准延期 1 个工作日，到期时间由 2025-09-29 18:00 改为 2025-09-30 18:00。理由：rain",
                        "2025-09-28 09:00：li 批准暂停计时至 2025-10-09 09:00，到期时间由 2025-09-30 18:00 改为 2025-10-11 18:00。理由：waits for parts",
                        "2025-09-29 10:00：li 恢复计时，到期时间由 2025-10-11 18:00 改为 2025-10-09 18:00。理由：parts came",
                        "2025-10-09 18:30：已超时",
                        "2025-10-09 18:30：已完成");
    }

    @Test
    void pauseEndsByItself() {
        clock("2025-03-10 10:00");
        deadlines.plan(call, RESOLVE, new Budget(60, Unit.MINUTES), null);
        deadlines.start(call, RESOLVE, DEPARTMENT);
        var paused = deadlines.pause(call, RESOLVE, at("2025-03-10 11:00"), "li", "why");
        assertThat(paused.isPaused(at("2025-03-10 10:59"))).isTrue();
        assertThat(paused.isPaused(at("2025-03-10 11:00"))).isFalse();
        assertThat(paused.due()).isEqualTo(at("2025-03-10 12:00"));
    }

    @Test
    void secondPauseReplacesTheRestOfTheFirst() {
        clock("2025-03-10 10:00");
        deadlines.plan(call, RESOLVE, new Budget(60, Unit.MINUTES), null);
        deadlines.start(call, RESOLVE, DEPARTMENT);
        deadlines.pause(call, RESOLVE, at("2025-03-10 15:00"), "li", "first review");
        clock("2025-03-10 10:10");
        var paused = deadlines.pause(call, RESOLVE, at("2025-03-10 10:30"), "li", "second review");
        assertThat(paused.pausedUntil()).isEqualTo(at("2025-03-10 10:30"));
        assertThat(paused.due()).isEqualTo(at("2025-03-10 11:30"));
    }

    @Test
    void resumingWhatIsNotPausedChangesNothing() {
        clock("2025-03-10 10:00");
        planUsual();
        var running = deadlines.start(call, RESOLVE, DEPARTMENT);
        assertThat(deadlines.resume(call, RESOLVE, "li", "why")).isEqualTo(running);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3, 2_501})
    void extensionMustBeSomeWorkingDays(int days) {
        planUsual();
        deadlines.start(call, RESOLVE, DEPARTMENT);
        assertThatThrownBy(() -> deadlines.extend(call, RESOLVE, days, "li", "why"))
                .isInstanceOf(Refusal.class)
                .extracting("field")
                .isEqualTo("extendDays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-10 10:00", "2025-03-01 10:00", "2099-01-01 00:00"})
    void reviewMustLieInTheNearFuture(String until) {
        clock("2025-03-10 10:00");
        planUsual();
        deadlines.start(call, RESOLVE, DEPARTMENT);
        assertThatThrownBy(() -> deadlines.pause(call, RESOLVE, at(until), "li", "why"))
                .isInstanceOf(Refusal.class)
                .extracting("field")
                .isEqualTo("reviewDate");
    }

    @Test
    void whatDoesNotRunIsNeitherExtendedNorPausedNorPassedOn() {
        planUsual();
        var until = at("2099-01-01 00:00");
        clock("2098-01-01 00:00");
        assertThatThrownBy(() -> deadlines.extend(call, RESOLVE, 3, "li", "why"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> deadlines.pause(call, RESOLVE, until, "li", "why"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> deadlines.resume(call, RESOLVE, "li", "why")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> deadlines.changeOwner(call, RESOLVE, "x", "li", "why"))
                .isInstanceOf(Refusal.class);
    }
}
