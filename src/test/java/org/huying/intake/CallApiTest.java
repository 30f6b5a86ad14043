package org.huying.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;

@HuyingTest
class CallApiTest {

    private static final String CALLER = "haizhu-yonglong.grid";
    private static final String LEAD = "haizhu.sanitation";

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void reportIsAnsweredWithNumberDepartmentsAndDeadlines() {
        stage.now("2026-06-09T09:00");
        var answer = stage.post(CALLER, "/api/calls", request());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("number")).matches("20260609-\\d{6}");
        assertThat(answer.response().headers().firstValue("Location")).contains("/api/calls/" + answer.text("number"));
        assertThat(answer.text("status")).isEqualTo("DISPATCHED");
        assertThat(answer.text("leadDepartment")).isEqualTo(LEAD);
        assertThat(answer.text("acknowledgeBy")).isEqualTo("2026-06-09T10:00:00+08:00");
        assertThat(answer.text("resolveBy")).isEqualTo("2026-07-01T18:00:00+08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "category, nonsense.nothing",
        "area, atlantis",
        "title, ''",
        "urgencyHint, PANIC",
        "channel, SMOKE",
        "latitude, 91",
        "longitude, -181",
        "latitude, north"
    })
    void wrongFieldIsNamed(String field, String value) {
        var request = request();
        request.put("latitude", 23.1);
        request.put("longitude", 113.2);
        request.put(field, value);
        refused(request, field);
    }

    @Test
    void tooLongTextIsNamed() {
        var request = request();
        request.put("description", "长".repeat(4001));
        refused(request, "description");
    }

    @Test
    void halfAPositionIsNamed() {
        var request = request();
        request.put("latitude", 23.1);
        refused(request, "longitude");
    }

    @Test
    void brokenJsonIsSaidToBeBroken() {
        var answer = stage.post(CALLER, "/api/calls", "{\"title\": ");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.text("detail")).contains("JSON");
    }

    @Test
    void refusalSpeaksTheLanguageOfWhoeverAsks() {
        var request = request();
        request.put("area", "atlantis");
        var answer = stage.post(CALLER, "/api/calls", request, "Accept-Language", "zh-CN");
        assertThat(answer.text("detail")).containsPattern("\\p{IsHan}");
    }

    @Test
    void sameKeyAndContentIsTheSameCall() {
        var key = UUID.randomUUID().toString();
        var first = stage.post(CALLER, "/api/calls", request(), "Idempotency-Key", key);
        var second = stage.post(CALLER, "/api/calls", request(), "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("number")).isEqualTo(first.text("number"));
    }

    @Test
    void sameKeyWithOtherContentIsRefused() {
        var key = UUID.randomUUID().toString();
        stage.post(CALLER, "/api/calls", request(), "Idempotency-Key", key);
        var other = request();
        other.put("title", "另一件事");
        assertThat(stage.post(CALLER, "/api/calls", other, "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void refusedReportLeavesNothingBehind() {
        var title = "无痕 " + UUID.randomUUID();
        var request = request();
        request.put("title", title);
        request.put("category", "nonsense.nothing");
        stage.post(CALLER, "/api/calls", request);
        assertThat(jdbc.sql("select count(*) from call where title = :title")
                        .param("title", title)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void officersAnswerAndDoNotReport() {
        assertThat(stage.post(LEAD, "/api/calls", request()).status()).isEqualTo(403);
    }

    @Test
    void callDoesNotExistForWhoeverMayNotSeeIt() {
        var path = "/api/calls/" + reported();
        assertThat(stage.get("baiyun.sanitation", path).status()).isEqualTo(404);
        assertThat(stage.get("yuexiu-renmin-g01.grid", path).status()).isEqualTo(404);
        assertThat(stage.get("yuexiu.dispatch", path).status()).isEqualTo(404);
        assertThat(stage.get(CALLER, path).status()).isEqualTo(200);
        assertThat(stage.get(LEAD, path).status()).isEqualTo(200);
        assertThat(stage.get("haizhu.dispatch", path).status()).isEqualTo(200);
        assertThat(stage.get("admin", path).status()).isEqualTo(200);
    }

    @Test
    void listShowsOnlyWhatMayBeSeen() {
        var number = reported();
        assertThat(numbers("baiyun.sanitation", number)).isEmpty();
        assertThat(numbers(LEAD, number)).containsExactly(number);
        assertThat(numbers(CALLER, number)).containsExactly(number);
        assertThat(numbers("guangzhou.dispatch", number)).containsExactly(number);
    }

    @Test
    void listIsFilteredSortedAndPaged() {
        var number = reported();
        var found = stage.get(
                "admin",
                "/api/calls?area=haizhu&department=" + LEAD
                        + "&category=drainage.septic-tank&status=DISPATCHED&overdue=false&sort=-receivedAt&size=1&q="
                        + number);
        assertThat(found.body().path("calls").findValuesAsText("number")).containsExactly(number);
        assertThat(found.body().path("size").asInt()).isEqualTo(1);
        assertThat(stage.get("admin", "/api/calls?sort=colour").status()).isEqualTo(400);
        assertThat(stage.get("admin", "/api/calls?size=0").status()).isEqualTo(400);
        assertThat(stage.get("admin", "/api/calls?status=SLEEPING").status()).isEqualTo(400);
        assertThat(stage.get("admin", "/api/calls?area=atlantis").status()).isEqualTo(400);
    }

    @Test
    void callerIsMaskedForWhoeverDoesNotHandleTheCall() {
        var request = request();
        request.put("caller", Map.of("name", "陈大文", "phone", "020-00000000"));
        var path = "/api/calls/" + stage.post(CALLER, "/api/calls", request).text("number");
        assertThat(stage.get(LEAD, path).body().path("caller").path("phone").asText())
                .isEqualTo("020-00000000");
        assertThat(stage.get("leader", path).body().path("caller").path("phone").asText())
                .isEqualTo("020*******00");
        assertThat(stage.get("leader", path).body().path("caller").path("name").asText())
                .isEqualTo("陈**");
    }

    @Test
    void withdrawalEndsTheCallEverywhere() {
        stage.now("2026-06-09T09:00");
        var number = reported();
        stage.until(number, "2026-06-09T10:00");
        assertThat(stage.post("baiyun.dispatch", "/api/calls/" + number + "/withdraw", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(stage.post(LEAD, "/api/calls/" + number + "/withdraw", Map.of())
                        .status())
                .isEqualTo(403);

        var answer = stage.post(CALLER, "/api/calls/" + number + "/withdraw", Map.of("note", "已自行解决"));
        assertThat(answer.text("status")).isEqualTo("WITHDRAWN");
        assertThat(stage.isRunning(number)).isFalse();
        assertThat(stage.task("haizhu.coordination", number, "Activity_Coordinate"))
                .isEmpty();
        assertThat(stage.deadline(number, "RESOLVE").path("outcome").asText()).isEqualTo("CANCELLED");
        assertThat(stage.post(CALLER, "/api/calls/" + number + "/withdraw", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void urgingAndMessagesStandInTheTimeline() {
        var number = reported();
        assertThat(stage.post(CALLER, "/api/calls/" + number + "/urge", Map.of("note", "快点"))
                        .status())
                .isEqualTo(200);
        assertThat(stage.post(LEAD, "/api/calls/" + number + "/messages", Map.of("text", "在路上"))
                        .status())
                .isEqualTo(201);
        assertThat(stage.events(number)).endsWith("URGED", "MESSAGE");
        assertThat(stage.get(CALLER, "/api/calls/" + number + "/messages")
                        .body()
                        .findValuesAsText("text"))
                .containsExactly("在路上");
        assertThat(stage.post("leader", "/api/calls/" + number + "/messages", Map.of("text", "?"))
                        .status())
                .isEqualTo(403);
        assertThat(stage.post(CALLER, "/api/calls/" + number + "/messages", Map.of("text", " "))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void referenceDataIsThereToChooseFrom() {
        assertThat(stage.get(CALLER, "/api/areas").body().findValuesAsText("slug"))
                .containsExactly("guangzhou");
        assertThat(stage.get(CALLER, "/api/areas?parent=guangzhou").body()).hasSize(11);
        assertThat(stage.get(CALLER, "/api/departments?area=yuexiu").body().findValuesAsText("id"))
                .contains("yuexiu.urban-management", "yuexiu.dispatch", "yuexiu.coordination");
        assertThat(stage.get(CALLER, "/api/categories")
                        .body()
                        .get(0)
                        .path("name")
                        .path("zh")
                        .asText())
                .isNotEmpty();
        assertThat(stage.get(CALLER, "/api/duty-items").body().size()).isGreaterThanOrEqualTo(143);
        assertThat(stage.get(CALLER, "/v3/api-docs").body().path("paths").has("/api/calls"))
                .isTrue();
    }

    private void refused(Map<String, Object> request, String field) {
        var answer = stage.post(CALLER, "/api/calls", request);
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(400);
        assertThat(answer.body().path("errors").get(0).path("field").asText()).isEqualTo(field);
        assertThat(answer.body().path("errors").get(0).path("message").asText()).isNotBlank();
    }

    private String reported() {
        var answer = stage.post(CALLER, "/api/calls", request());
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.text("number");
    }

    private java.util.List<String> numbers(String account, String number) {
        return stage.get(account, "/api/calls?q=" + number).body().path("calls").findValuesAsText("number");
    }

    private static Map<String, Object> request() {
        var request = new HashMap<String, Object>();
        request.put("title", "化粪池堵塞");
        request.put("description", "化粪池外溢");
        request.put("category", "drainage.septic-tank");
        request.put("area", "haizhu-yonglong");
        request.put("channel", "GRID");
        return request;
    }
}
