package org.huying.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;
import org.huying.security.Visitor;

@HuyingTest
class CockpitPluginTest {

    static final String CALLER = "haizhu-yonglong.grid";
    static final String FIGURES = "desk/cockpit/figures";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    ObjectMapper json;

    @AfterEach
    void backToTheRealTime() {
        stage.resetClock();
    }

    @Test
    void tileCountsOpenOverdueAndEscalatedCalls() throws Exception {
        stage.now("2026-06-09T09:00");
        var before = figures();
        var number = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
        assertThat(figures().path("open").asInt()).isEqualTo(before.path("open").asInt() + 1);
        assertThat(figures().path("overdue").asInt())
                .isEqualTo(before.path("overdue").asInt());
        stage.until(number, "2026-06-09T10:30");
        assertThat(figures().path("overdue").asInt())
                .isGreaterThan(before.path("overdue").asInt());
        assertThat(figures().path("escalated").asInt())
                .isEqualTo(before.path("escalated").asInt() + 1);
    }

    @Test
    void tileTellsWhatTheLastAuditFound() throws Exception {
        var audited = stage.post("admin", "/actuator/deadlineaudit", Map.of()).body();
        var shown = read("admin", FIGURES).path("deadlines");
        assertThat(shown.path("unarmed").asLong())
                .isEqualTo(audited.path("counts").path("UNARMED").asLong());
        assertThat(shown.path("running").asLong())
                .isEqualTo(audited.path("running").asLong());
        assertThat(shown.path("auditedAt").asText()).endsWith("+08:00");
    }

    @Test
    void tabShowsTheCallAndNothingPersonal() throws Exception {
        var number = stage.post(CALLER, "/api/calls", """
                        {"title": "化粪池堵塞", "description": "外溢", "category": "drainage.septic-tank",
                         "area": "haizhu-yonglong", "channel": "GRID", "caller": {"name": "赵不见", "phone": "13800138000"}}
                        """).text("number");
        var call = read("process-admin", "desk/cockpit/calls/" + number);
        assertThat(call.path("number").asText()).isEqualTo(number);
        assertThat(call.path("status").asText()).isEqualTo("DISPATCHED");
        assertThat(call.path("lead").path("zh").asText()).isNotEmpty();
        assertThat(call.path("lead").path("en").asText()).isNotEmpty();
        assertThat(call.path("dueAt").asText()).isNotEmpty();
        assertThat(call.path("sheet").asText()).isEqualTo("/calls/" + number);
        assertThat(call.toString()).doesNotContain("赵不见", "13800138000");
    }

    @Test
    void tileShowsAnalystsTheWayToTheRulesAndNoFigures() throws Exception {
        var shown = read("analyst", FIGURES);
        assertThat(shown.path("rules").asText()).isEqualTo("/rules");
        assertThat(shown.hasNonNull("calls")).isFalse();
        assertThat(shown.hasNonNull("deadlines")).isFalse();
        assertThat(visitor("analyst").get("desk/cockpit/calls/20260601-000001").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "haizhu.sanitation", "yuexiu.dispatch", CALLER})
    void nobodyButAdministratorsIsAnswered(String account) {
        assertThat(visitor(account).get(FIGURES).statusCode()).isEqualTo(403);
        assertThat(visitor(account).get("desk/cockpit/calls/20260601-000001").statusCode())
                .isEqualTo(403);
    }

    @Test
    void strangersAreSentAway() {
        assertThat(new Visitor(port).get(FIGURES).statusCode()).isEqualTo(401);
    }

    @Test
    void callThatDoesNotExistIsNotFound() {
        assertThat(visitor("admin").get("desk/cockpit/calls/19990101-000001").statusCode())
                .isEqualTo(404);
    }

    private JsonNode figures() throws Exception {
        return read("process-admin", FIGURES).path("calls");
    }

    private JsonNode read(String account, String path) throws Exception {
        var answer = visitor(account).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port);
        visitor.signIn(account, "demo");
        return visitor;
    }
}
