package org.huying.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;
import org.huying.attachment.Photos;
import org.huying.scenario.Stage;
import org.huying.security.Visitor;

@HuyingTest
class ReportPageTest {

    static final String CALLER = "yuexiu-renmin.grid";
    static final String GARBAGE = """
            {"text": "状元坊门口垃圾堆满。两天没人清运", "category": "environment.exposed-garbage",
             "area": "yuexiu-renmin-g07", "latitude": 23.125, "longitude": 113.25}
            """;

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    Visitor visitor;

    @BeforeEach
    void come() {
        arrive(CALLER);
    }

    @AfterEach
    void backToTheRealTime() {
        stage.resetClock();
    }

    @ParameterizedTest
    @CsvSource({
        "environment.exposed-garbage, yuexiu-renmin-g07, 垃圾堆满",
        "drainage.septic-tank, yuexiu-renmin, 化粪池外溢",
        "utilities.manhole-cover, yuexiu-renmin-g01, 有人被困在井里"
    })
    void previewSaysWhatTheCallThenGets(String category, String area, String text) throws JsonProcessingException {
        stage.now("2026-06-09T09:00");
        var report = "{\"text\": \"%s\", \"category\": \"%s\", \"area\": \"%s\"}".formatted(text, category, area);
        var preview = page("report/preview", report).body();
        var call = stage.call(number(send(report, key())));
        assertThat(preview).contains(department(call.path("leadDepartment").asText()));
        call.path("supportingDepartments")
                .forEach(supporting -> assertThat(preview).contains(department(supporting.asText())));
        assertThat(preview).contains("urgency-" + call.path("urgency").asText());
        assertThat(preview).contains(call.path("acknowledgeBy").asText().substring(11, 16));
        assertThat(preview).contains(call.path("resolveBy").asText().substring(11, 16));
    }

    @Test
    void previewNamesTheDeskWhereNoRuleNamesADepartment() {
        var preview = page(
                        "report/preview",
                        "{\"text\": \"?\", \"category\": \"other.unclassified\", \"area\": \"yuexiu-renmin\"}")
                .body();
        assertThat(preview).contains("finds the department by");
    }

    @Test
    void previewStartsAndKeepsNothing() {
        var before = calls() + records();
        assertThat(page("report/preview", GARBAGE).statusCode()).isEqualTo(200);
        assertThat(calls() + records()).isEqualTo(before);
    }

    @Test
    void previewShowsWhatIsReportedAlready() throws JsonProcessingException {
        var number = number(send(GARBAGE, key()));
        assertThat(page("report/preview", GARBAGE).body())
                .contains("no need to report it again", "href=\"/calls/" + number + "\"", "Renmin Subdistrict Grid 7");
        arrive("yuexiu.dispatch");
        assertThat(page("report/preview", GARBAGE).body()).contains("href=\"/calls/" + number + "\"");
    }

    @ParameterizedTest
    @CsvSource({"consultation.help, true, true", "consultation.help, false, false", "emergency.fire, true, false"})
    void dangerThatTheCategoryDoesNotKnowIsSaid(String category, boolean danger, boolean unheeded) {
        var draft = "{\"text\": \"?\", \"category\": \"%s\", \"area\": \"yuexiu-renmin\", \"emergency\": %s}";
        var preview = page("report/preview", draft.formatted(category, danger)).body();
        assertThat(preview.contains("not handled as an emergency")).isEqualTo(unheeded);
    }

    @Test
    void previewSaysNoMoreOfANeighboursCallThanThatItIsThere() throws JsonProcessingException {
        var number = number(send(GARBAGE, key()));
        arrive("yuexiu-renmin-g07.grid");
        var preview = page("report/preview", GARBAGE).body();
        assertThat(preview).contains(number).doesNotContain("href=", "Renmin Subdistrict Grid 7");
    }

    @Test
    void previewShowsFiveAtMost() throws JsonProcessingException {
        for (int i = 0; i < 6; i++) {
            send(GARBAGE, key());
        }
        assertThat(page("report/preview", GARBAGE).body().split("<li>\\s*<(a|span)[^>]*>状元坊", -1))
                .hasSize(6);
    }

    @Test
    void reportIsTakenInOnceForItsKey() throws JsonProcessingException {
        var key = key();
        var first = send(GARBAGE, key);
        var again = send(GARBAGE, key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(number(again)).isEqualTo(number(first));
        assertThat(json.readTree(first.body()).path("urgency").asText()).isEqualTo("NORMAL");
        assertThat(send(GARBAGE.replace("两天", "三天"), key).statusCode()).isEqualTo(422);
        var call = stage.call(number(first));
        assertThat(call.path("title").asText()).isEqualTo("状元坊门口垃圾堆满");
        assertThat(call.path("channel").asText()).isEqualTo("GRID");
    }

    @Test
    void deskReportsForWhoeverCalled() throws JsonProcessingException {
        arrive("yuexiu.dispatch");
        var sent = send(
                "{\"text\": \"来电\", \"category\": \"drainage.septic-tank\", \"area\": \"yuexiu-renmin\","
                        + " \"callerName\": \"陈女士\", \"callerPhone\": \"000 1234 5678\"}",
                key());
        var call = stage.call(number(sent));
        assertThat(call.path("channel").asText()).isEqualTo("CONSOLE");
        assertThat(call.path("caller").path("phone").asText()).isEqualTo("000 1234 5678");
    }

    @ParameterizedTest
    @CsvSource({
        "yuexiu-renmin.dispatch, true",
        "yuexiu-renmin.coordination, true",
        "yuexiu.dispatch, false",
        "yuexiu.coordination, false",
        "yuexiu-renmin.grid, false"
    })
    void kindIsChosenByTheStreetAlone(String account, boolean offered) throws JsonProcessingException {
        arrive(account);
        var page = visitor.get("report", "Accept", "text/html", "Accept-Language", "en")
                .body();
        assertThat(page.contains("id=\"kind-CONSULTATION\"")).isEqualTo(offered);
        var coordination = send(
                "{\"text\": \"老楼综合整治\", \"category\": \"drainage.septic-tank\", \"area\": \"yuexiu-renmin\","
                        + " \"kind\": \"COORDINATION\", \"departments\": [\"yuexiu.fire\"]}",
                key());
        assertThat(coordination.statusCode()).as(coordination.body()).isEqualTo(offered ? 201 : 403);
        if (offered) {
            var call = stage.call(number(coordination));
            assertThat(call.path("kind").asText()).isEqualTo("COORDINATION");
            assertThat(call.path("supportingDepartments").toString()).contains("yuexiu.fire");
            assertThat(call.path("channel").asText()).isEqualTo("CONSOLE");
        }
    }

    @Test
    void opinionIsAnsweredByTheDepartmentThatThePreviewNamed() throws JsonProcessingException {
        arrive("yuexiu-renmin.dispatch");
        var opinion = "{\"text\": \"消防通道建议改为4米\", \"category\": \"construction.site-order\","
                + " \"area\": \"yuexiu-renmin\", \"kind\": \"CONSULTATION\", \"department\": \"yuexiu.planning\"}";
        var preview = page("report/preview", opinion).body();
        var call = stage.call(number(send(opinion, key())));
        assertThat(call.path("kind").asText()).isEqualTo("CONSULTATION");
        assertThat(call.path("leadDepartment").asText()).isEqualTo("yuexiu.planning");
        assertThat(preview)
                .contains(
                        department("yuexiu.planning"),
                        call.path("resolveBy").asText().substring(11, 16))
                .doesNotContain("Together with");
        assertThat(send(opinion.replace(", \"department\": \"yuexiu.planning\"", ""), key())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void previewNamesThoseThatTheStreetCallsTogether() {
        arrive("yuexiu-renmin.dispatch");
        assertThat(page(
                                "report/preview",
                                "{\"text\": \"?\", \"category\": \"drainage.septic-tank\", \"area\": \"yuexiu-renmin\","
                                        + " \"kind\": \"COORDINATION\", \"departments\": [\"yuexiu.fire\"]}")
                        .body())
                .contains("Together with", department("yuexiu.fire"));
    }

    @Test
    void departmentsToNameAreThoseAroundTheArea() {
        assertThat(visitor.get("report/departments?area=yuexiu-renmin").body())
                .contains("yuexiu-renmin.enforcement", "yuexiu.fire", "guangzhou.water")
                .doesNotContain("haizhu.water", "yuexiu.dispatch");
    }

    @ParameterizedTest
    @CsvSource({"39.9, 116.4, 400", "1, 2, 400", "23.125, 113.25, 201"})
    void positionMustLieInTheCity(String latitude, String longitude, int status) {
        var sent = send(
                "{\"text\": \"垃圾\", \"category\": \"environment.exposed-garbage\", \"area\": \"yuexiu-renmin\","
                        + " \"latitude\": " + latitude + ", \"longitude\": " + longitude + "}",
                key());
        assertThat(sent.statusCode()).isEqualTo(status);
        if (status == 400) {
            assertThat(sent.body()).contains("outside of the city");
        }
    }

    @Test
    void pageOffersWhatItNeedsWithoutAConnection() {
        arrive(CALLER);
        var page = visitor.get("report", "Accept", "text/html").body();
        assertThat(page).contains("data-frame=\"22.4 112.8 24.1 114.2\"").containsPattern("data-version=\"[0-9a-f]+-");
        assertThat(visitor.get("report-worker.js").statusCode()).isEqualTo(200);
    }

    @Test
    void photoThatComesAgainIsTheOneThatIsThere() throws JsonProcessingException {
        var number = number(send(GARBAGE, key()));
        var content = Photos.jpeg();
        var first = photo(number, "photo-1.jpg", content);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(photo(number, "photo-1.jpg", content).body()).isEqualTo(first.body());
        photo(number, "photo-2.jpg", Photos.jpeg());
        assertThat(stage.get(CALLER, "/api/calls/" + number + "/attachments").body())
                .hasSize(2);
    }

    @Test
    void photoThatIsNoneIsRefusedInWords() throws JsonProcessingException {
        var number = number(send(GARBAGE, key()));
        var heic = photo(number, "a.heic", "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(heic.statusCode()).isEqualTo(400);
        assertThat(heic.body()).contains("HEIC");
        assertThat(photo(number, "a.jpg", new byte[50 << 20]).statusCode()).isEqualTo(413);
        assertThat(stage.get(CALLER, "/api/calls/" + number + "/attachments").body())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"text\": \" \" | text",
                "\"text\": \"a\\u0000b\" | text",
                "\"category\": \"weather\" | category",
                "\"area\": \"atlantis\" | area",
                "\"latitude\": 91 | latitude",
                "\"longitude\": -180.5 | longitude",
                "\"latitude\": null | latitude",
                "\"latitude\": \"here\" | latitude",
                "\"callerPhone\": \"call me\" | callerPhone"
            })
    void wrongFieldIsNamedAndNothingIsMade(String wrong, String field) throws JsonProcessingException {
        var before = calls();
        var changed = json.readerForUpdating(json.readTree(GARBAGE)).readTree("{" + wrong + "}");
        var answer = send(changed.toString(), key());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(calls()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"category\": \"environment.exposed-garbage\", \"area\": \"atlantis\"}",
                "{\"category\": \"environment.exposed-garbage\", \"area\": \"yuexiu\", \"latitude\": 200, \"longitude\": 1}",
                "nonsense"
            })
    void previewOfNonsenseIsRefused(String nonsense) {
        assertThat(page("report/preview", nonsense).statusCode()).isEqualTo(400);
    }

    @Test
    void officerDoesNotReport() {
        arrive("yuexiu-renmin.enforcement");
        assertThat(visitor.get("report", "Accept", "text/html").statusCode()).isEqualTo(403);
        assertThat(visitor.get("report/grids?area=yuexiu-renmin").statusCode()).isEqualTo(403);
        assertThat(visitor.get("report/departments?area=yuexiu-renmin").statusCode())
                .isEqualTo(403);
        assertThat(page("report/preview", GARBAGE).statusCode()).isEqualTo(403);
        assertThat(send(GARBAGE, key()).statusCode()).isEqualTo(403);
    }

    @Test
    void photoOfSomebodyElsesCallIsRefused() throws JsonProcessingException {
        var number = number(send(GARBAGE, key()));
        arrive("haizhu-yonglong.grid");
        assertThat(photo(number, "a.jpg", Photos.jpeg()).statusCode()).isEqualTo(404);
        arrive("yuexiu-renmin.enforcement");
        assertThat(photo(number, "a.jpg", Photos.jpeg()).statusCode()).isEqualTo(403);
    }

    @Test
    void endedLoginAndForeignPageAreToldApartFromSuccess() {
        var stranger = new Visitor(port);
        assertThat(stranger.get("report/session", "Accept", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(stranger.post("report", GARBAGE, "HX-Request", "true", "Idempotency-Key", key())
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor.post("report", GARBAGE, "HX-Request", "true", "Idempotency-Key", key())
                        .statusCode())
                .as("without the token")
                .isEqualTo(401);
    }

    @Test
    void reportWithoutAKeyIsRefused() throws JsonProcessingException {
        assertThat(visitor.post("report", GARBAGE, token()).statusCode()).isEqualTo(400);
    }

    @Test
    void pageOffersTheOwnGridsAndFindsByPinyin() {
        var page = visitor.get("report", "Accept", "text/html", "Accept-Language", "zh-CN");
        assertThat(page.body())
                .contains("value=\"yuexiu-renmin-g72\"", "bllj", "暴露垃圾", "exposed garbage")
                .doesNotContain("id=\"callerName\"")
                .doesNotContain("haizhu-haichuang");
    }

    private void arrive(String account) {
        visitor = new Visitor(port);
        visitor.signIn(account, "demo");
    }

    private HttpResponse<String> send(String report, String key) {
        return visitor.post("report", report, with("Idempotency-Key", key));
    }

    private HttpResponse<String> page(String path, String body) {
        return visitor.post(path, body, with("Accept-Language", "en"));
    }

    private HttpResponse<String> photo(String number, String name, byte[] content) {
        var token = token();
        return visitor.upload("report/" + number + "/photos", token[0], token[1], name, content);
    }

    private String[] with(String header, String value) {
        var token = token();
        return new String[] {token[0], token[1], header, value};
    }

    private String[] token() {
        try {
            var session = json.readTree(
                    visitor.get("report/session", "Accept", "application/json").body());
            return new String[] {
                session.path("header").asText(), session.path("token").asText()
            };
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String number(HttpResponse<String> answer) throws JsonProcessingException {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return json.readTree(answer.body()).path("number").asText();
    }

    private String department(String id) {
        for (JsonNode department : stage.get("admin", "/api/departments?area=" + id.substring(0, id.indexOf('.')))
                .body()) {
            if (department.path("id").asText().equals(id)) {
                return department
                        .path("name")
                        .path("en")
                        .asText()
                        .replace("'", "&#39;")
                        .replace("&", "&amp;");
            }
        }
        throw new AssertionError(id);
    }

    private long calls() {
        return jdbc.sql("select count(*) from call").query(Long.class).single();
    }

    private long records() {
        return jdbc.sql("select count(*) from routing_record").query(Long.class).single();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
