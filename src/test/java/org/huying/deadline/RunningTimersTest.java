package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huying.deadline.DeadlineKind.ACKNOWLEDGE;
import static org.huying.deadline.DeadlineKind.COORDINATE;
import static org.huying.deadline.DeadlineKind.PROMISE;
import static org.huying.deadline.DeadlineKind.RESOLVE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.huying.worktime.Budget;
import org.huying.worktime.Budget.Unit;

class RunningTimersTest extends DeadlineTestSupport {

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PromiseClock promises;

    @Autowired
    TransactionTemplate transaction;

    private void startResolving() {
        clock("2025-01-20 10:00");
        deadlines.plan(call, RESOLVE, new Budget(15, Unit.WORKING_DAYS), 80);
        deadlines.start(call, RESOLVE, "yuexiu.urban-management");
        runtime.startProcessInstanceByKey("clocks-resolve", call);
    }

    @Test
    void timersTakeTheirDatesFromTheLedger() {
        startResolving();
        assertThat(timer("Event_ResolveOverdue")).isEqualTo(at("2025-02-14 18:00"));
        assertThat(timer("Event_ResolveWarning")).isEqualTo(at("2025-02-11 18:00"));
    }

    @Test
    void timerBeforeItsClockFailsClearly() {
        deadlines.plan(call, RESOLVE, new Budget(15, Unit.WORKING_DAYS), 80);
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("clocks-resolve", call))
                .rootCause()
                .hasMessageContaining("start it before Activity_ResolveCall is entered");
    }

    @Test
    void extensionMovesBothTimers() {
        startResolving();
        deadlines.extend(call, RESOLVE, 5, "chen", "rain");
        assertThat(timer("Event_ResolveOverdue")).isEqualTo(at("2025-02-21 18:00"));
        assertThat(timer("Event_ResolveWarning")).isEqualTo(at("2025-02-17 18:00"));
    }

    @Test
    void pauseAndResumeMoveBothTimers() {
        startResolving();
        clock("2025-01-21 10:00");
        deadlines.pause(call, RESOLVE, at("2025-02-10 09:00"), "li", "waits");
        assertThat(timer("Event_ResolveOverdue")).isEqualTo(at("2025-02-28 18:00"));
        clock("2025-01-23 10:00");
        deadlines.resume(call, RESOLVE, "li", "came");
        assertThat(timer("Event_ResolveOverdue")).isEqualTo(at("2025-02-18 18:00"));
        assertThat(timer("Event_ResolveWarning")).isEqualTo(at("2025-02-13 18:00"));
    }

    @Test
    void reviewTimerFollowsThePauseAndItsEarlyEnd() {
        startResolving();
        deadlines.pauseAll(call, at("2025-02-10 09:00"), "li", "waits");
        runtime.startProcessInstanceByKey("clocks-hold", call);
        assertThat(review()).isEqualTo(at("2025-02-10 09:00"));
        clock("2025-01-23 10:00");
        deadlines.resumeAll(call, "li", "came");
        assertThat(review()).isEqualTo(at("2025-01-23 10:00"));
        assertThat(timer("Event_ResolveOverdue", "clocks-resolve")).isEqualTo(at("2025-02-18 18:00"));
    }

    @Test
    void pauseTakesEveryClockOfTheWorkAlong() {
        startResolving();
        deadlines.openAll(call, RESOLVE, List.of("yuexiu.water"), new Budget(5, Unit.WORKING_DAYS));
        deadlines.open(call, COORDINATE, "RESOLVE", "yuexiu.coordination", new Budget(1, Unit.WORKING_DAYS));
        deadlines.open(call, ACKNOWLEDGE, "yuexiu.water", "yuexiu.water", new Budget(60, Unit.MINUTES));
        promises.start(call, "yuexiu.urban-management", LocalDate.of(2025, 1, 24));
        deadlines.pauseAll(call, at("2025-01-27 09:00"), "li", "waits");
        assertThat(deadlines.all(call))
                .filteredOn(deadline -> deadline.pausedUntil() == null)
                .extracting(Deadline::kind)
                .containsExactly(ACKNOWLEDGE);
        assertThat(deadlines.current(call, PROMISE).orElseThrow().due()).isEqualTo(at("2025-01-31 17:00"));
    }

    @Test
    void timerOfAReleasedPromiseTakesTheDateOfTheResolution() {
        clock("2025-01-20 10:00");
        promises.start(call, "yuexiu.urban-management", LocalDate.of(2025, 1, 24));
        startResolving();
        assertThat(timer("Event_PromiseDue")).isEqualTo(at("2025-01-24 18:00"));
        deadlines.extend(call, RESOLVE, 5, "chen", "rain");
        assertThat(timer("Event_PromiseDue")).isEqualTo(at("2025-01-24 18:00"));
        promises.release(call, "chen", "reassigned");
        assertThat(timer("Event_PromiseDue")).isEqualTo(at("2025-02-21 18:00"));
        deadlines.extend(call, RESOLVE, 1, "chen", "rain");
        assertThat(timer("Event_PromiseDue")).isEqualTo(at("2025-02-24 18:00"));
    }

    private Instant review() {
        return timer("Event_HoldReview", "clocks-hold");
    }

    @Test
    void coordinationTimerTakesTheDateOfItsCause() {
        clock("2025-03-10 10:00");
        var ledger = Map.of("ACKNOWLEDGE", 2, "RESOLVE", 3);
        ledger.forEach((cause, hours) -> {
            deadlines.open(call, COORDINATE, cause, "yuexiu.coordination", new Budget(hours, Unit.WORKING_HOURS));
            runtime.startProcessInstanceByKey("clocks-coordination", call, Map.of("cause", cause));
        });
        assertThat(management
                        .createJobQuery()
                        .activityId("Event_CoordinateOverdue")
                        .list())
                .extracting(job -> job.getDuedate().toInstant())
                .contains(at("2025-03-10 12:00"), at("2025-03-10 15:00"));
    }

    @Test
    void whoExtendsNeedsNoRightOnJobs() {
        startResolving();
        identity.setAuthentication("yuexiu.coordination", List.of("yuexiu.coordination"));
        try {
            deadlines.extend(call, RESOLVE, 5, "yuexiu.coordination", "rain");
            assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("yuexiu.coordination");
        } finally {
            identity.clearAuthentication();
        }
        assertThat(timer("Event_ResolveOverdue")).isEqualTo(at("2025-02-21 18:00"));
    }

    @Test
    void timersOfACallAreFoundByItsNumberAmongMillions() {
        var plan = transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("explain " + RunningTimers.ARMED)
                    .param("zone", "UTC")
                    .param("call", call)
                    .param("kind", "RESOLVE")
                    .param("subject", "")
                    .query(String.class)
                    .list();
        });
        assertThat(plan).anySatisfy(line -> assertThat(line).contains("business_key_", "Index Cond"));
    }
}
