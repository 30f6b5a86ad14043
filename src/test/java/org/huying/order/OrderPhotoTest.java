package org.huying.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;
import org.huying.attachment.Photos;
import org.huying.scenario.Stage;
import org.huying.security.Visitor;

/** An order that asks for a photo: who adds and sees one, and that nothing is done without it. */
@HuyingTest
class OrderPhotoTest {

    private static final String DESK = "yuexiu-renmin.dispatch";
    private static final String CALLED = "yuexiu-renmin-g61.grid";
    private static final String OTHER = "yuexiu-renmin-g62.grid";
    private static final String CARRY_OUT = "Activity_CarryOutOrder";
    private static final Map<String, ?> DONE = Map.of("outcome", "done", "note", "已清理");

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Test
    void nothingIsDoneWithoutThePhotoThatTheOrderAsksFor() {
        var number = order(List.of("TEXT", "PHOTO"));
        assertThat(stage.complete(CALLED, number, CARRY_OUT, DONE).text("message"))
                .contains("attach a photo");
        upload(OTHER, number, OTHER, "other.jpg", Photos.jpeg());
        assertThat(stage.complete(CALLED, number, CARRY_OUT, DONE).text("message"))
                .as("a photo of somebody else's part proves nothing")
                .contains("attach a photo");
        assertThat(stage.get("admin", "/api/orders/" + number)
                        .body()
                        .at("/counts/done")
                        .asInt())
                .isZero();
        assertThat(upload(CALLED, number, CALLED, "done.jpg", Photos.jpeg()).status())
                .isEqualTo(201);
        assertThat(stage.complete(CALLED, number, CARRY_OUT, Map.of("outcome", "done"))
                        .text("message"))
                .contains("note");
        stage.completed(CALLED, number, CARRY_OUT, DONE);
        assertThat(upload(CALLED, number, CALLED, "late.jpg", Photos.png()).status())
                .as("reported done")
                .isEqualTo(409);
        assertThat(told(number)).contains("ATTACHED", "REPORTED_DONE");
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void photoTellsNothingOfWhoeverTookIt() {
        var number = order(List.of("PHOTO"));
        var photo = upload(CALLED, number, CALLED, "done.jpg", Photos.jpeg());
        var content = stage.download(DESK, photo.text("href"));
        assertThat(content.statusCode()).isEqualTo(200);
        assertThat(new String(content.body(), StandardCharsets.ISO_8859_1)).doesNotContain(Photos.SECRET);
        assertThat(stage.download(CALLED, photo.text("thumbnail")).statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select latitude from attachment_position where attachment_id = :id")
                        .param("id", photo.body().path("id").asLong())
                        .query(Double.class)
                        .single())
                .isEqualTo(Photos.LATITUDE);
        assertThat(upload(CALLED, number, CALLED, "virus.jpg", "MZ no photo".getBytes(StandardCharsets.UTF_8))
                        .status())
                .as("told by content")
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        CALLED + ", 201, 200",
        OTHER + ", 404, 404",
        DESK + ", 403, 200",
        "yuexiu.coordination, 403, 200",
        "leader, 403, 200",
        "haizhu.dispatch, 404, 404",
        "analyst, 404, 404",
        "admin, 201, 200"
    })
    void eachAddsToItsOwnPartAndDesksSeeAll(String account, int added, int seen) {
        var number = order(List.of("PHOTO"));
        var photo = upload(CALLED, number, CALLED, "done.png", Photos.png());
        assertThat(upload(account, number, CALLED, "more.png", Photos.png()).status())
                .isEqualTo(added);
        assertThat(stage.get(account, folder(number, CALLED)).status()).isEqualTo(seen);
        assertThat(stage.download(account, photo.text("href")).statusCode()).isEqualTo(seen);
        assertThat(stage.download(account, photo.text("thumbnail")).statusCode())
                .isEqualTo(seen);
        assertThat(stage.download(DESK, folder(number, OTHER) + "/" + photo.text("id"))
                        .statusCode())
                .as("under another's part")
                .isEqualTo(404);
        var visitor = visitor(account);
        assertThat(visitor.download("orders/" + number + "/targets/" + CALLED + "/attachments/" + photo.text("id"))
                        .statusCode())
                .as("on the page")
                .isEqualTo(account.equals("analyst") ? 403 : seen);
    }

    @Test
    void photoIsAddedOnTheTaskFormAndShownOnThePage() throws Exception {
        var number = order(List.of("TEXT", "PHOTO"));
        var task = stage.task(CALLED, number, CARRY_OUT).orElseThrow();
        var visitor = visitor(CALLED);
        var token = json.readTree(visitor.get("desk/token").body());
        var answer = visitor.upload(
                "desk/tasks/" + task + "/attachments",
                token.path("header").asText(),
                token.path("value").asText(),
                "<b>现场</b>.jpg",
                Photos.jpeg());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var sheet = json.readTree(visitor.get("desk/tasks/" + task).body());
        assertThat(sheet.path("evidence").toString()).isEqualTo("[\"TEXT\",\"PHOTO\"]");
        var href = sheet.at("/attachments/0/thumbnail").asText().substring(1);
        assertThat(visitor.download(href).statusCode()).isEqualTo(200);
        assertThat(visitor(OTHER).download(href).statusCode()).isEqualTo(404);
        var page = visitor(DESK).get("orders/" + number, "Accept", "text/html").body();
        assertThat(page)
                .contains("/orders/" + number + "/targets/" + CALLED + "/attachments/")
                .doesNotContain("<b>现场");
        stage.completed(CALLED, number, CARRY_OUT, DONE);
    }

    private Stage.Answer upload(String account, String number, String target, String name, byte[] content) {
        return stage.upload(account, folder(number, target), name, content, null);
    }

    private static String folder(String number, String target) {
        return "/api/orders/" + number + "/targets/" + target + "/attachments";
    }

    private List<String> told(String number) {
        return stage.get("admin", "/api/orders/" + number + "/timeline").body().findValuesAsText("type");
    }

    private String order(List<String> evidence) {
        var answer = stage.post(
                DESK,
                "/api/orders",
                Map.of(
                        "title", "清理排水口",
                        "text", "拍照报告。",
                        "area", "yuexiu-renmin",
                        "targets", List.of(CALLED, OTHER),
                        "evidence", evidence));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.text("number");
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port);
        visitor.signIn(account, "demo");
        return visitor;
    }
}
