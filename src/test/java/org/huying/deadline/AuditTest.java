package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.huying.deadline.DeadlineKind.COORDINATE;
import static org.huying.deadline.DeadlineKind.PROMISE;
import static org.huying.deadline.DeadlineKind.RESOLVE;
import static org.huying.deadline.Finding.Type.NO_DEADLINE;
import static org.huying.deadline.Finding.Type.STUCK;
import static org.huying.deadline.Finding.Type.UNARMED;
import static org.huying.deadline.Finding.Type.UNKNOWN_TIMER;
import static org.huying.deadline.Finding.Type.WRONG_DATE;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.worktime.Budget;
import org.huying.worktime.Budget.Unit;

class AuditTest extends DeadlineTestSupport {

    private static final String OVERDUE = "Event_ResolveOverdue";
    private static final String WARNING = "Event_ResolveWarning";

    @Autowired
    Audit audit;

    @Autowired
    PromiseClock promises;

    @Autowired
    DeadlinesHealthIndicator health;

    @Autowired
    MeterRegistry metrics;

    @BeforeEach
    void callIsResolved() {
        clock("2025-01-20 10:00");
        deadlines.plan(call, RESOLVE, new Budget(15, Unit.WORKING_DAYS), 80);
        deadlines.start(call, RESOLVE, "yuexiu.urban-management");
        runtime.startProcessInstanceByKey("clocks-resolve", call);
    }

    private List<Finding> findings() {
        return audit.run().findings().stream()
                .filter(finding -> finding.callNumber().equals(call))
                .toList();
    }

    private Job job(String element) {
        return management
                .createJobQuery()
                .activityId(element)
                .processInstanceId(instance())
                .singleResult();
    }

    @Test
    void watchedDeadlineIsNoFinding() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void extensionAndPauseLeaveNoFinding() {
        deadlines.extend(call, RESOLVE, 5, "chen", "rain");
        deadlines.pause(call, RESOLVE, at("2025-02-10 09:00"), "li", "waits");
        runtime.startProcessInstanceByKey("clocks-hold", call);
        assertThat(findings()).isEmpty();
    }

    @Test
    void pauseWithoutTheTimerThatEndsItIsFound() {
        deadlines.pause(call, RESOLVE, at("2025-02-10 09:00"), "li", "waits");
        assertThat(findings())
                .extracting(Finding::type, Finding::kind, Finding::ledger)
                .containsExactly(tuple(UNARMED, RESOLVE, at("2025-02-10 09:00")));
        clock("2025-02-10 09:00");
        assertThat(findings()).isEmpty();
    }

    @Test
    void timerOfAPromiseIsWatchedWithIt() {
        promises.start(call, "yuexiu.urban-management", LocalDate.of(2025, 1, 24));
        assertThat(findings())
                .extracting(Finding::type, Finding::kind, Finding::ledger)
                .containsExactly(tuple(WRONG_DATE, PROMISE, at("2025-01-24 18:00")));
        management.setJobDuedate(job("Event_PromiseDue").getId(), Date.from(at("2025-01-24 18:00")));
        assertThat(findings()).isEmpty();
        management.deleteJob(job("Event_PromiseDue").getId());
        assertThat(findings()).extracting(Finding::type, Finding::kind).containsExactly(tuple(UNARMED, PROMISE));
    }

    @Test
    void lostTimerIsFound() {
        management.deleteJob(job(OVERDUE).getId());
        assertThat(findings())
                .extracting(Finding::type, Finding::kind, Finding::ledger, Finding::timer)
                .containsExactly(tuple(UNARMED, RESOLVE, at("2025-02-14 18:00"), null));
    }

    @Test
    void lostWarningIsFoundUntilItIsDue() {
        management.deleteJob(job(WARNING).getId());
        assertThat(findings())
                .extracting(Finding::type, Finding::ledger)
                .containsExactly(tuple(UNARMED, at("2025-02-11 18:00")));
        clock("2025-02-11 18:00");
        assertThat(findings()).isEmpty();
    }

    @Test
    void movedTimerIsFound() {
        management.setJobDuedate(job(OVERDUE).getId(), Date.from(at("2025-03-01 00:00")));
        assertThat(findings())
                .extracting(Finding::type, Finding::ledger, Finding::timer)
                .containsExactly(tuple(WRONG_DATE, at("2025-02-14 18:00"), at("2025-03-01 00:00")));
    }

    @Test
    void timerAndTaskWithoutADeadlineAreFound() {
        deadlines.cancelAll(call, "withdrawn");
        assertThat(findings())
                .extracting(Finding::type, Finding::job)
                .containsExactlyInAnyOrder(
                        tuple(NO_DEADLINE, null),
                        tuple(UNKNOWN_TIMER, job(OVERDUE).getId()),
                        tuple(UNKNOWN_TIMER, job("Event_PromiseDue").getId()),
                        tuple(UNKNOWN_TIMER, job(WARNING).getId()));
    }

    @Test
    void failedTimerIsFound() {
        management.setJobRetries(job(OVERDUE).getId(), 0);
        assertThat(findings()).extracting(Finding::type).containsExactly(STUCK);
    }

    @Test
    void suspendedCallIsFound() {
        runtime.suspendProcessInstanceById(instance());
        assertThat(findings()).extracting(Finding::type).containsExactly(STUCK, STUCK, STUCK);
    }

    @Test
    void breachedDeadlineNeedsNoTimer() {
        clock("2025-02-14 18:01");
        management.executeJob(job(WARNING).getId());
        management.executeJob(job(OVERDUE).getId());
        deadlines.breached(call, RESOLVE);
        assertThat(findings()).isEmpty();
    }

    @Test
    void breachedAndThenExtendedDeadlineNeedsOneAgain() {
        clock("2025-02-14 18:01");
        management.executeJob(job(WARNING).getId());
        management.executeJob(job(OVERDUE).getId());
        deadlines.breached(call, RESOLVE);
        deadlines.extend(call, RESOLVE, 5, "chen", "rain");
        assertThat(findings())
                .extracting(Finding::type, Finding::ledger)
                .containsExactly(tuple(UNARMED, at("2025-02-21 18:00")));
    }

    @Test
    void coordinationsAreToldApartByTheirCause() {
        for (var cause : List.of("ACKNOWLEDGE", "RESOLVE")) {
            deadlines.open(call, COORDINATE, cause, "yuexiu.coordination", new Budget(2, Unit.WORKING_HOURS));
        }
        runtime.startProcessInstanceByKey("clocks-coordination", call, Map.of("cause", "RESOLVE"));
        assertThat(findings())
                .extracting(Finding::type, Finding::kind, Finding::subject)
                .containsExactly(tuple(UNARMED, COORDINATE, "ACKNOWLEDGE"));
    }

    @Test
    void healthAndMetricsTellOfTheLastAudit() {
        management.deleteJob(job(OVERDUE).getId());
        var report = audit.run();
        assertThat(report.counts().get(UNARMED)).isPositive();
        assertThat(report.advice()).extracting(AuditReport.Advice::type).contains(UNARMED);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UNARMED");
        assertThat(health.health().getDetails()).containsEntry("findings", report.counts());
        assertThat(metrics.get("huying.deadline.findings")
                        .tag("finding", "UNARMED")
                        .gauge()
                        .value())
                .isPositive();
    }
}
