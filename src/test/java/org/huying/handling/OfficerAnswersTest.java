package org.huying.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;

/** What officers answer over the engine's own interface, past any controller of ours. */
@HuyingTest
class OfficerAnswersTest {

    private static final String LEAD = "haizhu.sanitation";

    @Autowired
    Stage stage;

    private String number = "";

    @BeforeEach
    void report() {
        stage.now("2026-06-09T09:00");
        number = stage.report("haizhu-yonglong.grid", "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void wrongAcknowledgementsAreRefusedAndTheTaskStays() {
        refused("Activity_AcknowledgeCall", Map.of(), "outcome");
        refused("Activity_AcknowledgeCall", Map.of("outcome", "perhaps"), "outcome");
        refused("Activity_AcknowledgeCall", Map.of("outcome", "accept", "promisedDate", "2026-06-08"), "promisedDate");
        refused("Activity_AcknowledgeCall", Map.of("outcome", "accept", "promisedDate", "soon"), "promisedDate");
        refused("Activity_AcknowledgeCall", Map.of("outcome", "accept", "promise", "长".repeat(2001)), "promise");
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
        assertThat(stage.events(number)).doesNotContain("ACKNOWLEDGED");
    }

    @Test
    void promiseStandsOnTheCall() {
        stage.completed(
                LEAD,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "accept", "promise", "明天清掏", "promisedDate", "2026-06-10"));
        assertThat(stage.call(number).path("promise").asText()).isEqualTo("明天清掏");
        assertThat(stage.call(number).path("promisedDate").asText()).isEqualTo("2026-06-10");
    }

    @Test
    void whatWasSolvedOnTheSpotWaitsForTheCaller() {
        stage.completed(
                LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "当场疏通"));
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
        assertThat(stage.events(number)).endsWith("ACKNOWLEDGED", "RESOLVED");
        assertThat(stage.deadline(number, "RESOLVE").path("outcome").asText()).isEqualTo("MET");
    }

    @Test
    void claimingTheWorkStartsIt() {
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        var task = stage.task(LEAD, number, "Activity_ResolveCall").orElseThrow();
        stage.post(LEAD, "/engine-rest/task/" + task + "/claim", Map.of("userId", LEAD));
        assertThat(stage.status(number)).isEqualTo("IN_PROGRESS");
    }

    @Test
    void whatWasClaimedCanBeGivenBackByWhoeverClaimedIt() {
        var task = "/engine-rest/task/"
                + stage.task(LEAD, number, "Activity_AcknowledgeCall").orElseThrow();
        stage.post(LEAD, task + "/claim", Map.of("userId", LEAD));
        assertThat(stage.post("baiyun.sanitation", task + "/unclaim", Map.of()).status())
                .isGreaterThanOrEqualTo(400);
        assertThat(stage.post(LEAD, task + "/assignee", Map.of("userId", "leader"))
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(stage.post(LEAD, task + "/unclaim", Map.of()).status()).isEqualTo(204);
        assertThat(stage.get(LEAD, task).body().path("assignee").isNull()).isTrue();
    }

    @Test
    void wrongVerificationIsRefusedAndTheTaskStays() {
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.supported(number);
        stage.completed(LEAD, number, "Activity_ResolveCall", Map.of("outcome", "resolved"));
        var caller = "haizhu-yonglong.grid";
        assertThat(stage.complete(caller, number, "Activity_VerifySolution", Map.of())
                        .text("message"))
                .contains("solved");
        assertThat(stage.complete(caller, number, "Activity_VerifySolution", Map.of("solved", true))
                        .body()
                        .toString())
                .as("an effective call-back without a grade would falsify the satisfaction rate")
                .contains("rating");
        assertThat(stage.complete(caller, number, "Activity_VerifySolution", Map.of("solved", true, "rating", 6))
                        .text("message"))
                .contains("rating");
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
        stage.completed(caller, number, "Activity_VerifySolution", Map.of("solved", true, "rating", 4));
        assertThat(stage.status(number)).isEqualTo("CLOSED_SOLVED");
    }

    @Test
    void otherDepartmentsNeitherSeeNorCompleteTheTask() {
        var task = stage.task(LEAD, number, "Activity_AcknowledgeCall").orElseThrow();
        var stranger = "baiyun.sanitation";
        assertThat(stage.task(stranger, number, "Activity_AcknowledgeCall")).isEmpty();
        assertThat(stage.get(stranger, "/engine-rest/task/" + task).status()).isIn(403, 404);
        var completion = Map.of("variables", Map.of("outcome", Map.of("value", "accept")));
        assertThat(stage.post(stranger, "/engine-rest/task/" + task + "/complete", completion)
                        .status())
                .isIn(403, 404, 500);
        assertThat(stage.post(stranger, "/engine-rest/task/" + task + "/claim", Map.of("userId", stranger))
                        .status())
                .isIn(403, 404, 500);
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
    }

    @Test
    void factsOfTheCallCannotBeSentAlong() {
        refused("Activity_AcknowledgeCall", Map.of("outcome", "accept", "leadDepartment", "x.y"), "leadDepartment");
        refused("Activity_AcknowledgeCall", Map.of("outcome", "accept", "foundSolved", true), "foundSolved");
        var task = stage.task(LEAD, number, "Activity_AcknowledgeCall").orElseThrow();
        var form = Map.of("variables", Map.of("outcome", Map.of("value", "accept"), "redoBy", Map.of("value", "x")));
        assertThat(stage.post(LEAD, "/engine-rest/task/" + task + "/submit-form", form)
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
    }

    @Test
    void noTaskEndsWithoutAnAnswer() {
        var task = "/engine-rest/task/"
                + stage.task(LEAD, number, "Activity_AcknowledgeCall").orElseThrow();
        assertThat(stage.post(LEAD, task + "/bpmnError", Map.of("errorCode", "x"))
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(stage.post(LEAD, task + "/bpmnEscalation", Map.of("escalationCode", "x"))
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(stage.post(LEAD, task + "/resolve", Map.of("variables", Map.of()))
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(stage.post(LEAD, task + "/delegate", Map.of("userId", "leader"))
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(stage.post(
                                LEAD,
                                task + "/variables",
                                Map.of("modifications", Map.of("urgency", Map.of("value", "EMERGENCY"))))
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(stage.task(LEAD, number, "Activity_AcknowledgeCall")).isPresent();
    }

    @Test
    void whoeverAnswersATaskThatIsGoneIsToldSo() {
        var task = "/engine-rest/task/"
                + stage.task(LEAD, number, "Activity_AcknowledgeCall").orElseThrow();
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        var form = Map.of("variables", Map.of("outcome", Map.of("value", "accept")));
        for (var way : List.of("/submit-form", "/complete")) {
            var answer = stage.post(LEAD, task + way, form);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("message")).contains("done already").doesNotContain("null");
        }
    }

    @Test
    void nothingThatWasWrittenStaysInTheProcess() {
        stage.completed(
                LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept", "note", "联系人张三 13800000000"));
        var instance = stage.get("admin", "/engine-rest/process-instance?businessKey=" + number)
                .body()
                .get(0)
                .path("id")
                .asText();
        assertThat(stage.get("admin", "/engine-rest/process-instance/" + instance + "/variables")
                        .body()
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("callNumber", "title", "areaPath", "category", "urgency", "leadDepartment");
    }

    private void refused(String task, Map<String, ?> answer, String field) {
        var refusal = stage.complete(LEAD, number, task, answer);
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.text("message")).contains(field);
        assertThat(stage.task(LEAD, number, task)).isPresent();
    }
}
