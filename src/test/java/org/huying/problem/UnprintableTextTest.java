package org.huying.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;
import org.huying.security.Visitor;

/** The character 0, which no text of the database can hold, is refused wherever a text can be sent. */
@HuyingTest
class UnprintableTextTest {

    private static final String CALLER = "yuexiu-renmin-g41.grid";
    private static final String DESK = "yuexiu-renmin.dispatch";
    private static final String NUL = "a\u0000b";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    private String number = "";

    @BeforeEach
    void report() {
        stage.now("2026-06-09T09:00");
        number = stage.report(CALLER, "drainage.septic-tank", "yuexiu-renmin-g41", "化粪池堵塞", "外溢");
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/calls?q=",
                "/api/calls?area=",
                "/api/calls?department=",
                "/api/calls?category=",
                "/api/calls?sort=",
                "/api/calls?after=",
                "/api/calls?status=",
                "/api/calls/duplicates?category=drainage.septic-tank&area=yuexiu-renmin&text=",
                "/api/calls/duplicates?area=yuexiu-renmin&category=",
                "/api/calls/duplicates?category=drainage.septic-tank&area=",
                "/api/areas?parent=",
                "/api/departments?area=",
                "/api/promises?department=",
                "/api/promises?from=",
                "/api/orders?area=",
                "/api/orders?call=",
                "/api/orders?status="
            })
    void parameterIsRefusedByItsName(String path) {
        var refused = stage.get("admin", path + "a%00b");
        assertThat(refused.status()).as(refused.body().toPrettyString()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asText())
                .isEqualTo(path.substring(path.lastIndexOf(path.contains("&") ? '&' : '?') + 1, path.length() - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calls?q=",
                "calls?area=",
                "calls?department=",
                "calls?category=",
                "calls?sort=dueAt&after=",
                "mine?after=",
                "grids?street=",
                "coordination?tab="
            })
    void pageSaysThatItDidNotWork(String path) {
        var visitor = new Visitor(port);
        visitor.signIn("yuexiu.dispatch", "demo");
        var answer = visitor.get(path + "a%00b", "Accept", "text/html", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1>That did not work</h1>");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("merge", "into", Map.of()),
                Arguments.of("merge", "note", Map.of("into", "20260101-000001")),
                Arguments.of("unmerge", "note", Map.of()),
                Arguments.of("urge", "note", Map.of()),
                Arguments.of("withdraw", "note", Map.of()),
                Arguments.of("messages", "text", Map.of()),
                Arguments.of("verification", "comment", Map.of("solved", true)),
                Arguments.of("ratings", "comment", Map.of("department", "yuexiu.water", "rating", 3)),
                Arguments.of("ratings", "department", Map.of("rating", 3)),
                Arguments.of("supervision", "reason", Map.of()),
                Arguments.of("supervision", "by", Map.of("reason", "媒体关注")),
                Arguments.of("supervision/end", "reason", Map.of()),
                Arguments.of("resume", "reason", Map.of()));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void wordAboutACallIsRefusedByItsField(String action, String field, Map<String, ?> rest) {
        refused("/api/calls/" + number + "/" + action, field, rest);
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "description", "category", "area", "place", "department", "departments"})
    void reportIsRefusedByItsField(String field) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "title", "化粪池堵塞",
                "description", "外溢",
                "category", "drainage.septic-tank",
                "area", "yuexiu-renmin",
                "channel", "CONSOLE"));
        if (field.equals("department")) {
            request.put("kind", "CONSULTATION");
        }
        if (field.equals("departments")) {
            request.put("kind", "COORDINATION");
            request.put("departments", new String[] {NUL});
            var answer = stage.post(DESK, "/api/calls", request);
            assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(400);
            return;
        }
        refused("/api/calls", field, request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "text", "area", "targets"})
    void orderIsRefusedByItsField(String field) {
        Map<String, Object> request = new HashMap<>(
                Map.of("title", "清理排水口", "text", "台风前清理。", "area", "yuexiu-renmin", "targets", new String[] {CALLER}));
        if (field.equals("targets")) {
            request.put("targets", new String[] {NUL});
            var answer = stage.post(DESK, "/api/orders", request);
            assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(400);
            return;
        }
        refused("/api/orders", field, request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome", "note", "promise", "promisedDate"})
    void answerInTasklistIsRefusedAndTheTaskStays(String field) {
        var lead = stage.call(number).path("leadDepartment").asText();
        Map<String, Object> answer = new HashMap<>(Map.of("outcome", "accept"));
        answer.put(field, NUL);
        assertThat(stage.complete(lead, number, "Activity_AcknowledgeCall", answer)
                        .status())
                .isEqualTo(400);
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
    }

    @Test
    void numberOfACallIsNoneWithSuchACharacter() {
        assertThat(stage.download("admin", "/api/calls/a%00b").statusCode()).isEqualTo(400);
        assertThat(stage.download("admin", "/api/orders/a%00b").statusCode()).isEqualTo(400);
    }

    private void refused(String path, String field, Map<String, ?> rest) {
        Map<String, Object> body = new HashMap<>(rest);
        body.put(field, NUL);
        var answer = stage.post(DESK, path, body);
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field);
    }
}
