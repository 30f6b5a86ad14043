package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.huying.HuyingTest;
import org.huying.problem.Refusal;

/**
 * Two answers, or a timer and an answer, at the same moment: one goes through, the other goes through as well or is
 * told to look again. A row that both need is held until both wait for it, one after the other; then it is let go.
 */
@HuyingTest
class TwoAtOnceScenarioTest {

    private static final String CALLER = "haizhu-yonglong.grid";
    private static final String LEAD = "haizhu.sanitation";
    private static final String OTHER = "haizhu.urban-management";
    private static final String OFFICE = "haizhu.coordination";
    private static final String GRID = "yuexiu-renmin-g10.grid";
    private static final String GRID_NEXT = "yuexiu-renmin-g11.grid";
    private static final String STREET_OFFICE = "yuexiu-renmin.coordination";
    private static final String CITY_OFFICE = "guangzhou.coordination";
    private static final String FOLLOW_UP = "Activity_FollowUpOrder";
    private static final Map<String, String> URGE = Map.of("outcome", "urge");
    private static final Map<String, String> ACCEPT = Map.of("outcome", "accept");
    private static final Map<String, String> DONE = Map.of("outcome", "done", "note", "已完成");

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void morning() {
        stage.now("2026-06-09T09:00");
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void targetReportsWhileItsTimerCallsTheLevelAbove() {
        var order = order(GRID);
        var outcomes = behind(
                "select 1 from deadline where call_number = :number and kind = 'ACKNOWLEDGE' for update",
                order,
                () -> fired(order, "Event_OrderOverdue"),
                () -> answered(GRID, order, "Activity_CarryOutOrder", DONE));
        assertThat(outcomes).first().isEqualTo("fired");
        assertThat(outcomes).last().isIn("204", "again");
    }

    @Test
    void targetReportsWhileTheEventOfItsTimerIsWritten() {
        var order = order(GRID);
        var outcomes = behind(
                "select 1 from order_target where order_number = :number for update",
                order,
                () -> fired(order, "Event_OrderOverdue"),
                () -> answered(GRID, order, "Activity_CarryOutOrder", DONE));
        assertThat(outcomes).first().isEqualTo("fired");
        assertThat(outcomes).last().isIn("204", "again");
    }

    @Test
    void lastTwoTargetsReportAndTheOrderIsDone() {
        var order = order(GRID, GRID_NEXT);
        var outcomes = behind(
                "select 1 from issued_order where number = :number for update",
                order,
                () -> answered(GRID, order, "Activity_CarryOutOrder", DONE),
                () -> answered(GRID_NEXT, order, "Activity_CarryOutOrder", DONE));
        assertThat(outcomes).containsExactly("204", "204");
        assertThat(stage.get("admin", "/api/orders/" + order).text("status")).isEqualTo("DONE");
    }

    @Test
    void lastTwoSilentTargetsAnswerAndNobodyFollowsThemUp() {
        var order = order(GRID, GRID_NEXT);
        stage.until(order, "2026-06-09T10:00");
        var outcomes = behind(
                "select 1 from issued_order where number = :number for update",
                order,
                () -> answered(GRID, order, "Activity_CarryOutOrder", ACCEPT),
                () -> answered(GRID_NEXT, order, "Activity_CarryOutOrder", ACCEPT));
        assertThat(outcomes).containsExactly("204", "204");
        assertThat(stage.task(STREET_OFFICE, order, FOLLOW_UP)).isEmpty();
        assertThat(stage.unwatched(order)).isEmpty();
    }

    @Test
    void twoThatBecomeLateAtOnceAreFollowedUpTogether() {
        var order = order(GRID, GRID_NEXT);
        stage.now("2026-06-09T10:00");
        var timers = timers(order, "Event_OrderOverdue");
        var outcomes = behind(
                "select 1 from issued_order where number = :number for update",
                order,
                () -> fired(timers.get(0)),
                () -> fired(timers.get(1)));
        assertThat(outcomes).containsExactly("fired", "fired");
        var found = stage.get(
                "admin",
                "/engine-rest/task?processDefinitionKey=order-follow-up" + "&processInstanceBusinessKey=" + order);
        assertThat(found.body()).hasSize(1);
        assertThat(stage.unwatched(order)).isEmpty();
    }

    @Test
    void officeThatUrgesWhileAnotherBecomesLateIsAskedAgain() {
        var order = orderWithOneThatIsLate();
        var outcomes = behind(
                "select 1 from issued_order where number = :number for update",
                order,
                () -> answered(STREET_OFFICE, order, FOLLOW_UP, URGE),
                () -> fired(order, "Event_OrderOverdue"));
        assertThat(outcomes).containsExactly("204", "fired");
        assertThat(stage.task(STREET_OFFICE, order, FOLLOW_UP)).isPresent();
        assertThat(urged(order)).containsExactly("1");
        assertThat(stage.unwatched(order)).isEmpty();
    }

    @Test
    void whoeverBecomesLateWhileTheOfficeUrgesIsUrgedAsWell() {
        var order = orderWithOneThatIsLate();
        var outcomes = behind(
                "select 1 from issued_order where number = :number for update",
                order,
                () -> fired(order, "Event_OrderOverdue"),
                () -> answered(STREET_OFFICE, order, FOLLOW_UP, URGE));
        assertThat(outcomes).containsExactly("fired", "204");
        assertThat(stage.task(STREET_OFFICE, order, FOLLOW_UP)).isEmpty();
        assertThat(urged(order)).containsExactly("2");
        assertThat(stage.unwatched(order)).isEmpty();
    }

    @Test
    void reminderIsNotLostWhileTheOfficeUrges() {
        var order = order(GRID);
        stage.until(order, "2026-06-09T11:00");
        var outcomes = behind(
                "select 1 from issued_order where number = :number for update",
                order,
                () -> answered(CITY_OFFICE, order, FOLLOW_UP, URGE),
                () -> fired(order, "Event_FollowUpWatch"));
        assertThat(outcomes).first().isEqualTo("204");
        if (outcomes.get(1).equals("again")) {
            assertThat(fired(order, "Event_FollowUpWatch")).isEqualTo("fired");
        }
        assertThat(stage.task(CITY_OFFICE, order, FOLLOW_UP)).isPresent();
        assertThat(stage.unwatched(order)).isEmpty();
    }

    /** One has not acknowledged, and the other's time to report done is over by now; its timer has not fired yet. */
    private String orderWithOneThatIsLate() {
        var order = stage.post(
                        "yuexiu-renmin.dispatch",
                        "/api/orders",
                        Map.of(
                                "title", "台风前巡查",
                                "text", "检查排水口。",
                                "area", "yuexiu-renmin",
                                "targets", List.of(GRID, GRID_NEXT),
                                "doneBy", "2026-06-09T10:10:00+08:00"))
                .text("number");
        stage.completed(GRID_NEXT, order, "Activity_CarryOutOrder", ACCEPT);
        stage.until(order, "2026-06-09T10:00");
        stage.now("2026-06-09T10:10");
        return order;
    }

    private List<String> urged(String order) {
        var urged = new ArrayList<String>();
        stage.get("admin", "/api/orders/" + order + "/timeline").body().forEach(event -> {
            if (event.path("type").asText().equals("URGED")) {
                urged.add(event.path("targets").asText());
            }
        });
        return urged;
    }

    @Test
    void officeGrantsMoreTimeWhileTheTimerCallsCoordination() {
        var call = call();
        stage.completed(LEAD, call, "Activity_AcknowledgeCall", ACCEPT);
        stage.completed(LEAD, call, "Activity_ResolveCall", Map.of("outcome", "ask-extension", "extendDays", 3));
        var outcomes = behind(
                "select 1 from deadline where call_number = :number and kind = 'RESOLVE' for update",
                call,
                () -> fired(call, "Event_ResolveOverdue"),
                () -> answered(OFFICE, call, "Activity_DecideExtension", Map.of("outcome", "approve")));
        assertThat(outcomes).first().isEqualTo("fired");
        assertThat(outcomes).last().isIn("204", "again");
    }

    @Test
    void officeRulesOnce() {
        var call = call();
        stage.completed(LEAD, call, "Activity_AcknowledgeCall", Map.of("outcome", "return", "dutyItem", "S-DUTY-030"));
        Supplier<String> ruling =
                () -> answered(OFFICE, call, "Activity_Arbitrate", Map.of("outcome", "reassign", "department", OTHER));
        assertThat(behind("select 1 from call where number = :number for update", call, ruling, ruling))
                .containsExactlyInAnyOrder("204", "again");
        assertThat(stage.events(call)).containsOnlyOnce("RULED", "REASSIGNED");
    }

    @Test
    void departmentThatHasJustLostTheCallDoesNotAcknowledgeIt() {
        var call = call();
        stage.until(call, "2026-06-09T10:00");
        var outcomes = behind(
                "select 1 from call where number = :number for update",
                call,
                () -> answered(OFFICE, call, "Activity_Coordinate", Map.of("outcome", "reassign", "department", OTHER)),
                () -> answered(LEAD, call, "Activity_AcknowledgeCall", ACCEPT));
        assertThat(outcomes).containsExactly("204", "again");
        stage.completed(OTHER, call, "Activity_AcknowledgeCall", ACCEPT);
        assertThat(stage.task(OTHER, call, "Activity_ResolveCall")).isPresent();
        assertThat(stage.unwatched(call)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneOfTwoMergesThatMeetGoesThroughAndThereIsNoCircle(boolean firstIsHeld) {
        var one = call();
        var other = call();
        var outcomes = behind(
                "select 1 from call where number = :number for update",
                firstIsHeld ? one : other,
                () -> merged(one, other),
                () -> merged(other, one));
        assertThat(outcomes).containsExactlyInAnyOrder("200", "409");
        assertThat(List.of(stage.status(one), stage.status(other))).containsExactlyInAnyOrder("MERGED", "DISPATCHED");
        var main = stage.status(one).equals("MERGED") ? other : one;
        assertThat(stage.isRunning(main)).isTrue();
        assertThat(stage.unwatched(one)).isEmpty();
        assertThat(stage.unwatched(other)).isEmpty();
    }

    @Test
    void twoDispatchersAssignOneDepartment() {
        var call = stage.report(CALLER, "other.unclassified", "haizhu-yonglong", "无人认领", "说不清的事");
        var desk = "haizhu-haichuang.dispatch";
        var outcomes = behind(
                "select 1 from call where number = :number for update",
                call,
                () -> answered(
                        desk, call, "Activity_AssignDepartment", Map.of("outcome", "assign", "department", LEAD)),
                () -> answered(
                        desk, call, "Activity_AssignDepartment", Map.of("outcome", "assign", "department", OTHER)));
        assertThat(outcomes).containsExactly("204", "again");
        assertThat(stage.call(call).path("leadDepartment").asText()).isEqualTo(LEAD);
        assertThat(stage.events(call)).containsOnlyOnce("ASSIGNED", "DISPATCHED");
        assertThat(stage.task(LEAD, call, "Activity_AcknowledgeCall")).isPresent();
        assertThat(stage.task(OTHER, call, "Activity_AcknowledgeCall")).isEmpty();
        assertThat(stage.unwatched(call)).isEmpty();
    }

    @Test
    void callerIsTooLateByTheMomentInWhichTheTimerClosesTheCall() {
        var call = resolved();
        var outcomes = behind(
                "select 1 from call where number = :number for update",
                call,
                () -> fired(call, "Event_VerifyOverdue"),
                () -> verified(call));
        assertThat(outcomes).containsExactly("fired", "409");
        assertThat(stage.status(call)).isEqualTo("CLOSED_UNCONFIRMED");
        assertThat(stage.events(call)).containsOnlyOnce("CLOSED").doesNotContain("VERIFIED");
        assertThat(stage.isRunning(call)).isFalse();
    }

    @Test
    void timerIsTooLateByTheMomentInWhichTheCallerAnswers() {
        var call = resolved();
        var outcomes = behind(
                "select 1 from call where number = :number for update",
                call,
                () -> verified(call),
                () -> fired(call, "Event_VerifyOverdue"));
        assertThat(outcomes).containsExactly("200", "again");
        assertThat(stage.status(call)).isEqualTo("CLOSED_SOLVED");
        assertThat(stage.events(call)).containsOnlyOnce("VERIFIED", "CLOSED");
        assertThat(stage.isRunning(call)).isFalse();
    }

    private String resolved() {
        var call = call();
        stage.completed(LEAD, call, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已清掏"));
        return call;
    }

    private String merged(String number, String into) {
        return String.valueOf(stage.post("haizhu.dispatch", "/api/calls/" + number + "/merge", Map.of("into", into))
                .status());
    }

    private String verified(String call) {
        return String.valueOf(
                stage.post(CALLER, "/api/calls/" + call + "/verification", Map.of("solved", true, "rating", 5))
                        .status());
    }

    private List<String> behind(String held, String number, Supplier<String> first, Supplier<String> second) {
        var outcomes = new ArrayList<CompletableFuture<String>>();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql(held).param("number", number).query().listOfRows();
            for (var rival : List.of(first, second)) {
                outcomes.add(CompletableFuture.supplyAsync(rival));
                await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == outcomes.size());
            }
        });
        return outcomes.stream().map(CompletableFuture::join).toList();
    }

    private int waiting() {
        return jdbc.sql("select count(distinct pid) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    private String fired(String number, String element) {
        return fired(timers(number, element).get(0));
    }

    private List<String> timers(String number, String element) {
        return jdbc.sql("select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                        + " where e.business_key_ = :number and j.handler_cfg_ like :element || '%'")
                .param("number", number)
                .param("element", element)
                .query(String.class)
                .list();
    }

    /** What the job executor would do with the timer: it repeats where somebody came between. */
    private String fired(String job) {
        try {
            management.executeJob(job);
            return "fired";
        } catch (OptimisticLockingException | Refusal e) {
            return "again";
        }
    }

    /** 204, or that somebody else came between, said in words of ours. */
    private String answered(String account, String number, String task, Map<String, ?> answer) {
        var said = stage.complete(account, number, task, answer);
        var message = said.text("message");
        return message.contains("look again") || message.contains("present status: look at it first")
                ? "again"
                : said.status() + message;
    }

    private String call() {
        return stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
    }

    private String order(String... targets) {
        return stage.post(
                        "yuexiu-renmin.dispatch",
                        "/api/orders",
                        Map.of(
                                "title", "台风前巡查",
                                "text", "检查排水口。",
                                "area", "yuexiu-renmin",
                                "targets", List.of(targets)))
                .text("number");
    }
}
