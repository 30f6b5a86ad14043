package org.huying.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.attachment.Photos;
import org.huying.scenario.Stage;
import org.huying.security.Visitor;

/** An order of the city: what offices far below, which follow up who is silent, see of it over HTTP. */
@HuyingTest
class OrderFollowUpTest {

    private static final String CITY = "guangzhou.coordination";
    private static final String DISTRICT = "yuexiu.coordination";
    private static final String OFFICE = "yuexiu-renmin.coordination";
    private static final String LATE = "yuexiu-renmin-g51.grid";
    private static final String LATE_AS_WELL = "yuexiu-renmin-g53.grid";
    private static final String PUNCTUAL = "yuexiu-renmin-g52.grid";
    private static final String ELSEWHERE = "haizhu.sanitation";
    private static final String CARRY_OUT = "Activity_CarryOutOrder";
    private static final String FOLLOW_UP = "Activity_FollowUpOrder";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    ObjectMapper json;

    String number = "";
    String photo = "";
    String photoOfAnother = "";

    @BeforeEach
    void cityOrders() {
        stage.now("2026-09-09T09:00");
        number = order(CITY, "guangzhou", List.of(LATE, PUNCTUAL, ELSEWHERE));
        photo = photo(LATE);
        photoOfAnother = photo(PUNCTUAL);
        stage.completed(PUNCTUAL, number, CARRY_OUT, Map.of("outcome", "accept"));
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void nobodyReadsItBeforeSomebodyIsLate() {
        seesNothing(OFFICE);
        seesNothing(DISTRICT);
    }

    @Test
    void officeSeesWhomItFollowsUpAndNobodyElse() {
        stage.until(number, "2026-09-09T10:00");
        assertThat(parts(OFFICE)).containsExactly(LATE);
        assertThat(stage.get(OFFICE, path()).body().at("/counts/targets").asInt())
                .isEqualTo(3);
        assertThat(found(OFFICE)).contains(number);
        assertThat(stage.download(OFFICE, photo).statusCode()).isEqualTo(200);
        assertThat(stage.download(OFFICE, photoOfAnother).statusCode()).isEqualTo(404);
        assertThat(page(OFFICE))
                .contains("第51网格")
                .contains("本单位及督促对象")
                .doesNotContain("第52网格")
                .doesNotContain("/urge");
        assertThat(page(PUNCTUAL)).contains("本单位的执行情况").doesNotContain("督促对象");
        assertThat(visitor(OFFICE).download(onPage(photo)).statusCode()).isEqualTo(200);
        assertThat(visitor(OFFICE).download(onPage(photoOfAnother)).statusCode())
                .isEqualTo(404);
        assertThat(stage.post(OFFICE, path() + "/close", Map.of()).status()).isEqualTo(403);
        assertThat(stage.upload(OFFICE, folder(LATE), "more.png", Photos.png(), null)
                        .status())
                .isEqualTo(403);
        assertThat(stage.get(OFFICE, path() + "/timeline").body().findValuesAsText("target"))
                .as("what happened to each is for the desks of the order's area")
                .isEmpty();

        assertThat(parts("haizhu.coordination")).as("its own of the same order").containsExactly(ELSEWHERE);
        assertThat(stage.download("haizhu.coordination", photo).statusCode()).isEqualTo(404);
        for (var stranger : List.of(DISTRICT, "yuexiu-renmin.dispatch", "baiyun.coordination")) {
            seesNothing(stranger);
        }
    }

    @Test
    void officeGoesOnReadingWhatThoseAnswerWhomItHasUrged() throws Exception {
        stage.until(number, "2026-09-09T10:00");
        stage.completed(OFFICE, number, FOLLOW_UP, Map.of("outcome", "urge"));
        stage.completed(LATE, number, CARRY_OUT, Map.of("outcome", "done", "note", "已清理"));
        assertThat(stage.task(OFFICE, number, FOLLOW_UP)).isEmpty();
        assertThat(parts(OFFICE)).containsExactly(LATE);
        assertThat(page(OFFICE)).contains("已清理");
        assertThat(stage.download(OFFICE, photo).statusCode()).isEqualTo(200);
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void whoIsHandedUpIsReadByTheOfficeAboveOnly() {
        number = order(CITY, "guangzhou", List.of(LATE, LATE_AS_WELL));
        photo = photo(LATE);
        stage.until(number, "2026-09-09T10:00");
        assertThat(parts(OFFICE)).containsExactly(LATE, LATE_AS_WELL);
        stage.completed(LATE_AS_WELL, number, CARRY_OUT, Map.of("outcome", "accept"));
        stage.until(number, "2026-09-09T10:30");
        assertThat(parts(DISTRICT)).containsExactly(LATE);
        assertThat(stage.download(DISTRICT, photo).statusCode()).isEqualTo(200);
        assertThat(parts(OFFICE)).as("who had answered is not handed up").containsExactly(LATE_AS_WELL);
        stage.completed(LATE, number, CARRY_OUT, Map.of("outcome", "accept"));
        assertThat(parts(DISTRICT)).containsExactly(LATE);
        assertThat(stage.download(OFFICE, photo).statusCode()).isEqualTo(404);
    }

    @Test
    void linkStaysValidForTheOfficeWhoseSilentOnesWereAllHandedUp() {
        stage.until(number, "2026-09-09T10:30");
        assertThat(parts(OFFICE)).isEmpty();
        assertThat(page(OFFICE)).doesNotContain("第51网格");
        assertThat(found(OFFICE)).contains(number);
    }

    @Test
    void formNamesWhomTheOfficeFollowsUp() throws Exception {
        stage.until(number, "2026-09-09T10:00");
        var silent = sheet(number).path("silent");
        assertThat(silent.path("many").asInt()).isEqualTo(1);
        assertThat(silent.path("targets").asInt()).isEqualTo(3);
        assertThat(silent.at("/named/0/zh").asText()).contains("第51网格");

        stage.now("2026-09-09T09:00");
        var large = order(DISTRICT, "yuexiu", List.of(Map.of("role", "grid", "area", "yuexiu-renmin"), "yuexiu.fire"));
        stage.completed(LATE, large, CARRY_OUT, Map.of("outcome", "accept"));
        stage.until(large, "2026-09-09T10:00");
        silent = sheet(large).path("silent");
        assertThat(silent.path("many").asInt()).isEqualTo(71);
        assertThat(silent.path("targets").asInt()).isEqualTo(73);
        assertThat(silent.path("named")).as("a form is no list of a thousand").hasSize(20);
        stage.post(DISTRICT, "/api/orders/" + large + "/cancel", Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "cancel"})
    void orderThatHasEndedStaysReadable(String end) {
        stage.until(number, "2026-09-09T10:00");
        stage.post(CITY, path() + "/" + end, Map.of());
        assertThat(parts(OFFICE)).containsExactly(LATE);
        assertThat(stage.isRunning(number)).isFalse();
        assertThat(stage.unwatched(number)).isEmpty();
    }

    private void seesNothing(String account) {
        assertThat(stage.get(account, path()).status()).as(account).isEqualTo(404);
        assertThat(stage.get(account, path() + "/timeline").status()).isEqualTo(404);
        assertThat(stage.get(account, folder(LATE)).status()).isEqualTo(404);
        assertThat(stage.download(account, photo).statusCode()).isEqualTo(404);
        assertThat(found(account)).doesNotContain(number);
        var visitor = visitor(account);
        assertThat(visitor.get("orders/" + number, "Accept", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(visitor.download(onPage(photo)).statusCode()).isEqualTo(404);
        assertThat(visitor.get("orders", "Accept", "text/html").body()).doesNotContain(number);
    }

    private List<String> parts(String account) {
        return stage.get(account, path()).body().at("/targets/items").findValuesAsText("group");
    }

    private List<String> found(String account) {
        return stage.get(account, "/api/orders?status=ISSUED&size=200")
                .body()
                .path("items")
                .findValuesAsText("number");
    }

    private String page(String account) {
        var answer = visitor(account).get("orders/" + number, "Accept", "text/html", "Accept-Language", "zh-CN");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode sheet(String order) throws Exception {
        var task = stage.task(OFFICE, order, FOLLOW_UP).orElseThrow();
        return json.readTree(visitor(OFFICE).get("desk/tasks/" + task).body());
    }

    private String photo(String target) {
        return stage.upload(target, folder(target), "now.jpg", Photos.jpeg(), null)
                .text("href");
    }

    private String path() {
        return "/api/orders/" + number;
    }

    private String folder(String target) {
        return path() + "/targets/" + target + "/attachments";
    }

    private static String onPage(String href) {
        return href.substring("/api/".length());
    }

    private String order(String issuer, String area, List<?> targets) {
        var answer = stage.post(
                issuer, "/api/orders", Map.of("title", "清理排水口", "text", "拍照报告。", "area", area, "targets", targets));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.text("number");
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port);
        visitor.signIn(account, "demo");
        return visitor;
    }
}
