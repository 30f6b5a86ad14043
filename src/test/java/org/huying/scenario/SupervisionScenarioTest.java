package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;
import org.huying.attachment.Photos;

/** The district watches a call (督办): a yellow card comes where usually none does, then a red one, and both count. */
@HuyingTest
class SupervisionScenarioTest {

    private static final String CALLER = "yuexiu-renmin.grid";
    private static final String LEAD = "yuexiu-renmin.enforcement";
    private static final String DISTRICT = "yuexiu.coordination";
    private static final String ACKNOWLEDGE = "Activity_AcknowledgeCall";

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    private String number = "";

    @BeforeEach
    void garbageIsReported() {
        stage.now("2026-06-10T09:00");
        number = stage.report(CALLER, "environment.exposed-garbage", "yuexiu-renmin-g01", "巷口垃圾", "已经两天");
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo(LEAD);
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void lateDepartmentGetsYellowThenRedAndBothAreAssessed() {
        assertThat(supervise(DISTRICT).status()).isEqualTo(201);
        acknowledgeLate();
        assertThat(stage.offices(number)).containsExactly("yuexiu-renmin.coordination", DISTRICT);
        assertThat(cards()).containsExactly("YELLOW", "RED");
        assertThat(stage.unwatched(number)).isEmpty();

        close();
        assertThat(stage.status(number)).isEqualTo("CLOSED_SOLVED");
        assertThat(marks()).containsEntry("yellow-card", -5).containsEntry("red-card", -10);
        assertThat(stage.call(number).path("supervised").asBoolean()).isFalse();
        assertThat(stage.call(number).path("supervision").asText()).startsWith("DB-2026-");
        assertThat(stage.post(DISTRICT, path(), Map.of("reason", "再看")).status())
                .isEqualTo(409);
    }

    @Test
    void sameSilenceWithoutSupervisionCostsOneStepLess() {
        acknowledgeLate();
        assertThat(stage.offices(number)).containsExactly("yuexiu-renmin.coordination", DISTRICT);
        assertThat(cards()).containsExactly("YELLOW");
        close();
        assertThat(marks()).containsEntry("yellow-card", -5).doesNotContainKey("red-card");
    }

    @Test
    void supervisionBegunWhileCoordinationRunsCountsFromTheNextStep() {
        stage.until(number, stage.nextDue(number).orElseThrow());
        stage.until(number, acknowledgeBy());
        assertThat(cards()).isEmpty();
        supervise("leader");
        stage.until(number, stage.nextDue(number).orElseThrow());
        assertThat(cards()).containsExactly("RED");
    }

    @Test
    void supervisedCallHasANumberRisesAndIsMarked() {
        var priority = card().path("priority").asInt();
        var answer = stage.post(DISTRICT, path(), Map.of("reason", "媒体关注", "by", "越秀区政府办"));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        assertThat(answer.text("supervision")).matches("DB-2026-\\d{4}");
        assertThat(answer.body().path("supervised").asBoolean()).isTrue();
        assertThat(card().path("priority").asInt()).isEqualTo(priority + 10);
        assertThat(card().path("name").asText()).startsWith("【督办】").endsWith(" · 应答 Acknowledge call · " + number);
        assertThat(found(true)).contains(number);
        assertThat(found(false)).doesNotContain(number);
        var event = stage.get(CALLER, "/api/calls/" + number + "/timeline").body();
        assertThat(event.get(event.size() - 1).path("note").asText()).isEqualTo("越秀区政府办 · 媒体关注");

        stage.completed(LEAD, number, ACKNOWLEDGE, Map.of("outcome", "accept"));
        stage.supported(number);
        var work = stage.get(LEAD, "/engine-rest/task?processInstanceBusinessKey=" + number)
                .body()
                .get(0);
        assertThat(work.path("name").asText()).startsWith("【督办】").contains(" · 办结");
        assertThat(work.path("priority").asInt()).isEqualTo(priority + 10);
    }

    @Test
    void supervisionEndsWhenSomebodyEndsIt() {
        var first = supervise(DISTRICT).text("supervision");
        assertThat(supervise("leader").status()).isEqualTo(409);
        var end = path() + "/end";
        assertThat(stage.post(DISTRICT, end, Map.of()).status()).isEqualTo(400);
        assertThat(stage.post(LEAD, end, Map.of("reason", "已办")).status()).isEqualTo(403);
        var ended = stage.post("yuexiu.dispatch", end, Map.of("reason", "已现场核实"));
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.body().has("supervision")).isFalse();
        assertThat(card().path("name").asText()).doesNotContain("督办");
        assertThat(stage.events(number)).endsWith("SUPERVISED", "SUPERVISION_ENDED");
        assertThat(stage.post(DISTRICT, end, Map.of("reason", "再次")).status()).isEqualTo(409);
        assertThat(supervise(DISTRICT).text("supervision"))
                .matches("DB-2026-\\d{4}")
                .isNotEqualTo(first);
    }

    @Test
    void levelBelowDoesNotEndIt() {
        supervise("leader");
        var end = path() + "/end";
        assertThat(stage.post(DISTRICT, end, Map.of("reason", "不必督办")).status()).isEqualTo(403);
        assertThat(stage.post("yuexiu-renmin.dispatch", end, Map.of("reason", "不必督办"))
                        .status())
                .isEqualTo(403);
        assertThat(stage.post("guangzhou.coordination", end, Map.of("reason", "已核实"))
                        .status())
                .isEqualTo(200);
        supervise("yuexiu-renmin.dispatch");
        assertThat(stage.post(DISTRICT, end, Map.of("reason", "区里已核实")).status())
                .isEqualTo(200);
    }

    @Test
    void onlyThoseAboveSupervise() {
        assertThat(supervise(CALLER).status()).isEqualTo(403);
        assertThat(supervise(LEAD).status()).isEqualTo(403);
        assertThat(supervise("analyst").status()).isEqualTo(404);
        assertThat(supervise("haizhu.coordination").status()).isEqualTo(404);
        assertThat(stage.post(DISTRICT, path(), Map.of("reason", " ")).status()).isEqualTo(400);
        assertThat(stage.post(DISTRICT, "/api/calls/20260101-999999/supervision", Map.of("reason", "无"))
                        .status())
                .isEqualTo(404);
        assertThat(stage.events(number)).doesNotContain("SUPERVISED");
        assertThat(supervise("yuexiu-renmin.dispatch").status()).isEqualTo(201);
    }

    private Stage.Answer supervise(String account) {
        return stage.post(account, path(), Map.of("reason", "群众反映强烈"));
    }

    private String path() {
        return "/api/calls/" + number + "/supervision";
    }

    /** Nobody answers until the district is called, and then the department does. */
    private void acknowledgeLate() {
        while (stage.offices(number).size() < 2) {
            stage.until(number, stage.nextDue(number).orElseThrow());
        }
        stage.completed(LEAD, number, ACKNOWLEDGE, Map.of("outcome", "accept"));
        stage.supported(number);
    }

    private void close() {
        stage.attach(LEAD, number, "清运后.jpg", Photos.jpeg(), "RESOLUTION");
        stage.completed(LEAD, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "已清运"));
        stage.completed(CALLER, number, "Activity_VerifySolution", Map.of("solved", true, "rating", 5));
    }

    private Instant acknowledgeBy() {
        return OffsetDateTime.parse(stage.call(number).path("acknowledgeBy").asText())
                .toInstant();
    }

    private JsonNode card() {
        return stage.get(
                        LEAD,
                        "/engine-rest/task/"
                                + stage.task(LEAD, number, ACKNOWLEDGE).orElseThrow())
                .body();
    }

    private List<String> found(boolean supervised) {
        return stage.get("leader", "/api/calls?size=200&area=yuexiu-renmin-g01&supervised=" + supervised)
                .body()
                .path("calls")
                .findValuesAsText("number");
    }

    private List<String> cards() {
        return jdbc.sql("select new_value from call_event where call_number = ? and type = 'CARD_SHOWN' order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    private Map<String, Integer> marks() {
        var marks = new HashMap<String, Integer>();
        jdbc.sql("select criterion, marks from assessment where call_number = ? and department = ?")
                .params(number, LEAD)
                .query(row -> {
                    marks.put(row.getString("criterion"), row.getInt("marks"));
                });
        return marks;
    }
}
