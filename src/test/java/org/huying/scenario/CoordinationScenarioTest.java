package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;

/** What a coordination office can do about a call that is late. */
@HuyingTest
class CoordinationScenarioTest {

    private static final String CALLER = "haizhu-yonglong.grid";
    private static final String LEAD = "haizhu.sanitation";
    private static final String OFFICE = "haizhu.coordination";

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void urgingLiftsTheCallAndTheNextLevelFollowsWhenNothingHappens() {
        var number = unanswered();
        var before = priority(number);
        coordinate(OFFICE, number, Map.of("outcome", "urge", "note", "请立即应答"));
        assertThat(priority(number)).isGreaterThan(before);
        assertThat(stage.events(number)).endsWith("URGED");
        stage.until(number, "2026-06-12T18:00");
        assertThat(stage.offices(number)).containsExactly(OFFICE, "guangzhou.coordination");
    }

    @Test
    void reassigningMovesTheTaskAndNoClock() {
        var number = unanswered();
        var due = stage.call(number).path("acknowledgeBy").asText();
        coordinate(OFFICE, number, Map.of("outcome", "reassign", "department", "haizhu.urban-management"));
        assertThat(stage.task(LEAD, number, "Activity_AcknowledgeCall")).isEmpty();
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo("haizhu.urban-management");
        assertThat(stage.call(number).path("acknowledgeBy").asText()).isEqualTo(due);
        stage.completed("haizhu.urban-management", number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(stage.task("haizhu.urban-management", number, "Activity_ResolveCall"))
                .isPresent();
    }

    @Test
    void laterCardNamesWhoWasLateAndNotWhoHasTheCallByNow() {
        var number = unanswered();
        coordinate(OFFICE, number, Map.of("outcome", "reassign", "department", "haizhu.urban-management"));
        stage.until(number, "2026-06-12T18:00");
        assertThat(stage.offices(number)).containsExactly(OFFICE, "guangzhou.coordination");
        var cards = jdbc.sql("select department from call_event where call_number = :number and type = 'CARD_SHOWN'")
                .param("number", number)
                .query(String.class)
                .list();
        assertThat(cards).containsExactly(LEAD, LEAD);
    }

    @Test
    void officeTakesTheCallOverItself() {
        var number = unanswered();
        coordinate(OFFICE, number, Map.of("outcome", "take-over", "note", "协调办直接办理"));
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo(OFFICE);
        stage.completed(OFFICE, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(stage.status(number)).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void extensionMovesTheDueDateAndIsWatched() {
        var number = unanswered();
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.supported(number);
        stage.until(number, "2026-07-01T18:00");
        assertThat(stage.events(number)).contains("RESOLVE_OVERDUE");

        coordinate(OFFICE, number, Map.of("outcome", "extend", "extendDays", 3, "note", "等待设备"));
        assertThat(stage.call(number).path("resolveBy").asText()).startsWith("2026-07-06T18:00");
        assertThat(stage.nextDue(number)).contains(Stage.instant("2026-07-06T18:00"));
        assertThat(stage.get(LEAD, "/engine-rest/task?processInstanceBusinessKey=" + number)
                        .body()
                        .get(0)
                        .path("due")
                        .asText())
                .as("Tasklist sorts by the new date")
                .startsWith("2026-07-06T18:00");
        assertThat(stage.unwatched(number)).isEmpty();
        assertThat(stage.deadline(number, "RESOLVE").path("late").asBoolean())
                .as("late stays late")
                .isTrue();

        stage.until(number, "2026-07-06T18:00");
        assertThat(stage.offices(number))
                .as("acknowledged late, resolved late, extension used up")
                .containsExactly(OFFICE, OFFICE, "guangzhou.coordination");
    }

    @Test
    void whatIsLateInResolvingIsReassignedAndEachDepartmentIsAssessedForItsOwnPart() {
        var number = unanswered();
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept", "promise", "周五前"));
        stage.supported(number);
        stage.until(number, "2026-07-01T18:00");
        coordinate(OFFICE, number, Map.of("outcome", "reassign", "department", "haizhu.urban-management"));
        assertThat(stage.task(LEAD, number, "Activity_ResolveCall")).isEmpty();
        assertThat(stage.call(number).path("promise").isMissingNode())
                .as("a promise binds whoever gave it")
                .isTrue();

        stage.completed("haizhu.urban-management", number, "Activity_ResolveCall", Map.of("outcome", "resolved"));
        stage.completed(CALLER, number, "Activity_VerifySolution", Map.of("solved", true, "rating", 5));
        assertThat(stage.isRunning(number)).isFalse();
        assertThat(stage.unwatched(number)).isEmpty();
        assertThat(criteria(number, LEAD)).contains("late-acknowledgement", "late-resolution");
        assertThat(criteria(number, "haizhu.urban-management"))
                .contains("rating-5")
                .doesNotContain("late-acknowledgement", "late-resolution");
    }

    @Test
    void callerWithdrawsWhileCoordinationRuns() {
        var number = unanswered();
        assertThat(stage.post(OFFICE, "/api/calls/" + number + "/withdraw", Map.of())
                        .status())
                .as("an office does not speak for callers")
                .isEqualTo(403);
        assertThat(stage.post(CALLER, "/api/calls/" + number + "/withdraw", Map.of())
                        .text("status"))
                .isEqualTo("WITHDRAWN");
        assertThat(stage.isRunning(number)).isFalse();
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void decisionsThatCannotBeAreRefusedAndTheTaskStays() {
        var number = unanswered();
        refused(number, Map.of(), "outcome");
        refused(number, Map.of("outcome", "forget"), "outcome");
        refused(number, Map.of("outcome", "extend", "extendDays", 3), "outcome");
        refused(number, Map.of("outcome", "reassign"), "department");
        refused(number, Map.of("outcome", "reassign", "department", "haizhu.poetry"), "department");
        assertThat(stage.task(OFFICE, number, "Activity_Coordinate")).isPresent();
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo(LEAD);
    }

    private String unanswered() {
        stage.now("2026-06-09T09:00");
        var number = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
        stage.until(number, "2026-06-09T10:00");
        return number;
    }

    private void coordinate(String office, String number, Map<String, ?> answer) {
        stage.completed(office, number, "Activity_Coordinate", answer);
    }

    private void refused(String number, Map<String, ?> answer, String field) {
        var refusal = stage.complete(OFFICE, number, "Activity_Coordinate", answer);
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.text("message")).contains(field);
    }

    private List<String> criteria(String number, String department) {
        return jdbc.sql("select criterion from assessment where call_number = :number and department = :department")
                .param("number", number)
                .param("department", department)
                .query(String.class)
                .list();
    }

    private int priority(String number) {
        return stage.get(LEAD, "/engine-rest/task?processInstanceBusinessKey=" + number)
                .body()
                .get(0)
                .path("priority")
                .asInt();
    }
}
