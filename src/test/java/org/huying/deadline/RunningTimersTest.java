package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huying.deadline.DeadlineKind.COORDINATE;
import static org.huying.deadline.DeadlineKind.RESOLVE;

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
