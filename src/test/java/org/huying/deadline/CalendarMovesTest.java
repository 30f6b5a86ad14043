package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;

/**
 * A changed calendar and an answer at the same moment: both lock the facts first and then the deadline, so that neither
 * ever holds what the other waits for.
 */
@HuyingTest
class CalendarMovesTest {

    private static final String NOTICE = """
            notice,date,kind,name,english,source
            2031,2031-01-01,OFF,元旦,New Year's Day,test
            """;
    private static final String LEAD = "haizhu.sanitation";
    private static final String GRID = "yuexiu-renmin-g51.grid";

    @Autowired
    Stage stage;

    @Autowired
    Deadlines deadlines;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher publisher;

    @BeforeEach
    void yearEnds() {
        stage.now("2030-12-30T09:00");
    }

    @AfterEach
    void forgetTheNotice() {
        jdbc.sql("delete from working_day_exception where year = 2031").update();
        jdbc.sql("delete from working_day_notice where year = 2031").update();
        calendars.watch();
        stage.resetClock();
    }

    @Test
    void deadlineOfACallIsFreeAsLongAsTheCallIsLocked() {
        var call = call();
        stage.completed(LEAD, call, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(moving("select 1 from call where number = :number for update", call, ""))
                .containsExactly("2031-01-20", "2031-01-21");
    }

    @Test
    void deadlineOfASupportingDepartmentIsFreeAsLongAsItsPartIsLocked() {
        var call = call();
        stage.completed(LEAD, call, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        var department =
                stage.call(call).path("support").get(0).path("department").asText();
        assertThat(moving("select 1 from support where call_number = :number for update", call, department))
                .containsExactly("2031-01-20", "2031-01-21");
    }

    @Test
    void deadlineOfATargetIsFreeAsLongAsTheOrderIsLocked() {
        var order = stage.post(
                        "yuexiu-renmin.dispatch",
                        "/api/orders",
                        Map.of(
                                "title", "元旦前巡查",
                                "text", "检查消防通道。",
                                "area", "yuexiu-renmin",
                                "targets", List.of(GRID)))
                .text("number");
        assertThat(moving("select 1 from issued_order where number = :number for update", order, GRID))
                .containsExactly("2031-01-06", "2031-01-07");
    }

    @Test
    void calendarAndAnswerOfASupportingDepartmentLockTheCallBeforeItsPart() {
        var call = call();
        stage.completed(LEAD, call, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        var department =
                stage.call(call).path("support").get(0).path("department").asText();
        allElseIsFreeWhileTheCallIsLocked(
                call,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> publisher.publishEvent(new DeadlineMoving(call, department))));
        allElseIsFreeWhileTheCallIsLocked(
                call,
                () -> stage.completed(department, call, "Activity_AcknowledgeSupport", Map.of("outcome", "accept")));
        allElseIsFreeWhileTheCallIsLocked(
                call, () -> stage.completed(department, call, "Activity_SupportCall", Map.of("outcome", "resolved")));
    }

    @Test
    void promiseThatFallsDueLocksTheCallBeforeItsDeadline() {
        var call = call();
        stage.completed(
                LEAD,
                call,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "accept", "promise", "清掏", "promisedDate", "2030-12-31"));
        stage.until(call, "2030-12-31T17:59");
        allElseIsFreeWhileTheCallIsLocked(call, () -> stage.until(call, "2030-12-31T18:00"));
        assertThat(stage.events(call)).contains("PROMISE_BROKEN");
    }

    private void allElseIsFreeWhileTheCallIsLocked(String call, Runnable step) {
        var taken = new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("select 1 from call where number = :number for no key update")
                    .param("number", call)
                    .query()
                    .listOfRows();
            var steps = CompletableFuture.runAsync(step);
            await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 1);
            for (var table : List.of("support", "deadline")) {
                jdbc.sql("select 1 from " + table + " where call_number = :number for update nowait")
                        .param("number", call)
                        .query()
                        .listOfRows();
            }
            return steps;
        });
        assertThat(taken).isNotNull();
        taken.join();
    }

    /** On which day it was due before and after, where the calendar was changed while an answer held what it needs first. */
    private List<String> moving(String held, String number, String subject) {
        var before = due(number, subject);
        var change = new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql(held).param("number", number).query().listOfRows();
            var loading = CompletableFuture.supplyAsync(() -> calendars.load(NOTICE, "admin"));
            await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 1);
            jdbc.sql("select id from deadline where call_number = :number and subject = :subject for update nowait")
                    .param("number", number)
                    .param("subject", subject)
                    .query()
                    .listOfRows();
            return loading;
        });
        assertThat(change).isNotNull();
        assertThat(change.join()).isPositive();
        return List.of(before, due(number, subject));
    }

    private int waiting() {
        return jdbc.sql("select count(distinct pid) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    private String due(String number, String subject) {
        return LocalDate.ofInstant(
                        deadlines
                                .current(number, DeadlineKind.RESOLVE, subject)
                                .orElseThrow()
                                .due(),
                        Stage.ZONE)
                .toString();
    }

    private String call() {
        return stage.report("haizhu-yonglong.grid", "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
    }
}
