package org.huying.console.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;
import org.huying.security.Visitor;

/** The pages of orders over HTTP: who sees and does what, and what stands on them. */
@HuyingTest
class OrderPageTest {

    private static final String DESK = "yuexiu-renmin.dispatch";
    private static final String CALLED = "yuexiu-renmin-g41.grid";
    private static final String SILENT = "yuexiu-renmin-g42.grid";
    private static final String CARRY_OUT = "Activity_CarryOutOrder";
    private static final String SCRIPT = "<script>alert(1)</script>";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void setClock() {
        stage.now("2026-09-09T09:00");
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void listShowsWhatConcernsSomebodyThoseUnderWayFirst() {
        var open = order("清理排水口");
        var closed = order("已经结束的指令");
        stage.post(DESK, "/api/orders/" + closed + "/close", Map.of());
        // A grid of whom nobody else has asked anything: a desk has pages of them.
        var called = page(visitor(CALLED), "orders");
        assertThat(called.indexOf(open)).isPositive().isLessThan(called.indexOf(closed));
        assertThat(pages(DESK, "ALL")).contains(open);
        assertThat(pages("yuexiu.coordination", "ALL")).contains(open);
        assertThat(pages("yuexiu.coordination", "ISSUED")).doesNotContain(open);
        assertThat(page(visitor(CALLED), "orders?scope=CALLED")).contains(open);
        assertThat(page(visitor("yuexiu-renmin-g43.grid"), "orders")).doesNotContain(open);
        assertThat(page(visitor("haizhu.dispatch"), "orders")).doesNotContain(open);
    }

    @Test
    void whatPeopleWriteIsShownAsText() {
        var number = order("标题 " + SCRIPT);
        stage.completed(CALLED, number, CARRY_OUT, Map.of("outcome", "accept", "note", "收到 " + SCRIPT));
        visitor(DESK).submit("orders/" + number + "/urge", "note", "快 " + SCRIPT);
        for (var shown : List.of(pages(DESK, "ALL"), page(visitor(DESK), "orders/" + number))) {
            assertThat(shown).doesNotContain(SCRIPT).contains("标题 &lt;script&gt;");
        }
        assertThat(page(visitor(DESK), "orders/" + number)).contains("收到 &lt;script&gt;", "快 &lt;script&gt;");
    }

    @Test
    void thoseCalledSeeTheirOwnPartOnly() {
        var number = order("各看各的");
        assertThat(page(visitor(CALLED), "orders/" + number))
                .contains("第41网格")
                .doesNotContain("第42网格")
                .doesNotContain("/urge");
        assertThat(page(visitor("yuexiu.dispatch"), "orders/" + number))
                .contains("第41网格", "第42网格")
                .doesNotContain("/urge");
        assertThat(page(visitor(DESK), "orders/" + number)).contains("第42网格", "/urge", "/close", "/cancel");
    }

    @ParameterizedTest
    @CsvSource({
        CALLED + ", 403",
        "yuexiu.dispatch, 403",
        "yuexiu-renmin.coordination, 403",
        "leader, 403",
        "yuexiu-renmin-g43.grid, 404",
        "haizhu.dispatch, 404",
        "analyst, 403"
    })
    void onlyTheDeskThatIssuedAnOrderUrgesAndEndsIt(String account, int status) {
        var number = order("谁能结束");
        var somebody = visitor(account);
        for (var what : List.of("urge", "close", "cancel")) {
            assertThat(somebody.submit("orders/" + number + "/" + what, "reason", "不该由他办")
                            .statusCode())
                    .as(what)
                    .isEqualTo(status);
            assertThat(stage.post(account, "/api/orders/" + number + "/" + what, Map.of())
                            .status())
                    .as(what)
                    .isEqualTo(account.equals("analyst") ? 404 : status);
        }
        assertThat(stage.get("admin", "/api/orders/" + number).text("status")).isEqualTo("ISSUED");
    }

    @Test
    void thoseCalledAreLedToTheirTask() {
        var number = order("去办自己那一份");
        var called = visitor(CALLED);
        var task = stage.task(CALLED, number, CARRY_OUT).orElseThrow();
        assertThat(page(called, "orders/" + number)).contains("/tasklist/default/#/?task=" + task);
        assertThat(page(visitor(DESK), "orders/" + number)).doesNotContain("?task=");
        assertThat(page(called, "orders/waiting")).contains("orders?scope=CALLED");
        assertThat(page(visitor(DESK), "orders/waiting")).doesNotContain("scope=CALLED");
        assertThat(page(called, "orders")).containsPattern("id=\"scope-CALLED\"[^>]*aria-current");
        stage.completed(CALLED, number, CARRY_OUT, Map.of("outcome", "done", "note", "已清理"));
        assertThat(page(called, "orders/" + number)).doesNotContain("?task=");
    }

    @ParameterizedTest
    @CsvSource({
        "yuexiu.dispatch, 200",
        "yuexiu.coordination, 200",
        "baiyun.dispatch, 404",
        "yuexiu-renmin-g31.grid, 404"
    })
    void alertIsFollowedUpByEveryDeskOverItsArea(String account, int status) {
        var call = stage.report("yuexiu-renmin-g55.grid", "emergency.fire", "yuexiu-renmin-g55", "厨房冒烟", "有明火");
        var number = stage.call(call).path("alerts").get(0).path("order").asText();
        var page = page(visitor("yuexiu-renmin.dispatch"), "orders/" + number);
        assertThat(page).contains("urgency-EMERGENCY", ">厨房冒烟</h1>", "指令 " + number);
        assertThat(page.substring(page.indexOf("class=\"history\"")))
                .as("issued by whom the order names, not by whose call it was")
                .contains("人民街道指挥调度台");
        var somebody = visitor(account);
        assertThat(somebody.submit("orders/" + number + "/urge").statusCode()).isEqualTo(status);
        assertThat(somebody.submit("orders/" + number + "/close", "reason", "火已扑灭")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void whoIsCalledReadsWhatItIsOnEveryPage() {
        var call = stage.report("yuexiu-renmin.grid", "emergency.fire", "yuexiu-renmin-g66", "三楼 <b>冒烟", "有明火");
        var order = stage.call(call).path("alerts").get(0).path("order").asText();
        assertThat(stage.task("yuexiu-renmin-g66.grid", order, CARRY_OUT)).isPresent();
        assertThat(page(visitor("yuexiu-renmin-g66.grid"), "orders/waiting"))
                .contains(
                        "data-call=\"" + call + "\"",
                        "urgency-EMERGENCY",
                        "三楼 &lt;b&gt;冒烟",
                        "data-due=\"2026-09-09T09:05+08:00\"");
    }

    @ParameterizedTest
    @CsvSource({"YELLOW, 黄牌", "RED, 红牌"})
    void cardOfAnOrderIsSaidInWords(String card, String words) {
        var number = order("亮牌的指令");
        jdbc.sql("insert into order_event (order_number, at, type, actor, office, note)"
                        + " values (:number, now(), 'CARD_SHOWN', 'system', 'yuexiu-renmin.coordination', :card)")
                .param("number", number)
                .param("card", card)
                .update();
        assertThat(page(visitor(DESK), "orders/" + number))
                .contains(">" + words + "<")
                .doesNotContain(">" + card + "<");
    }

    @Test
    void strangersFindNoOrder() {
        var number = order("外人看不到");
        for (var path : List.of("orders/" + number, "orders/" + number + "/progress")) {
            assertThat(visitor("haizhu.dispatch")
                            .get(path, "Accept", "text/html")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor("analyst").get(path, "Accept", "text/html").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void silentOnesAreUrgedAtOnceButNotAgainAtOnce() {
        var number = order("催办未答复");
        stage.completed(CALLED, number, CARRY_OUT, Map.of("outcome", "accept"));
        var before = priority(SILENT, number);
        var answer = visitor(DESK).submit("orders/" + number + "/urge", "note", "请立即应答");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("请立即应答");
        assertThat(priority(SILENT, number)).isGreaterThan(before);
        assertThat(urgedAt(number, SILENT)).startsWith("2026-09-09T09:00");
        assertThat(urgedAt(number, CALLED)).as("has answered").isEmpty();
        var urge = "/api/orders/" + number + "/urge";
        assertThat(stage.post(DESK, urge, Map.of()).status()).isEqualTo(429);
        stage.now("2026-09-09T09:30");
        assertThat(stage.post(DESK, urge, Map.of()).status()).isEqualTo(200);
        stage.completed(SILENT, number, CARRY_OUT, Map.of("outcome", "accept"));
        stage.now("2026-09-09T10:05");
        assertThat(stage.post(DESK, urge, Map.of()).status())
                .as("nobody is silent")
                .isEqualTo(409);
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void whoUrgesTooSoonIsToldTheDayFromWhichOnToo() {
        stage.now("2026-09-09T23:40");
        var number = order("夜间催办");
        stage.now("2026-09-09T23:50");
        var urge = "/api/orders/" + number + "/urge";
        assertThat(stage.post(DESK, urge, Map.of()).status()).isEqualTo(200);
        stage.now("2026-09-09T23:51");
        assertThat(stage.post(DESK, urge, Map.of()).text("detail")).contains("2026-09-10 00:20");
        stage.post(DESK, "/api/orders/" + number + "/close", Map.of());
    }

    @Test
    void orderIsSoonDueInTheLastFifthOfItsTime() {
        var number = order("快到时限");
        assertThat(page(visitor(DESK), "orders/" + number)).contains("due calm");
        stage.now("2026-09-09T09:47");
        assertThat(page(visitor(DESK), "orders/" + number)).contains("due calm");
        stage.now("2026-09-09T09:49");
        assertThat(page(visitor(DESK), "orders/" + number)).contains("due soon");
    }

    @Test
    void orderIsEndedWithAReason() {
        var number = order("提前结束");
        var desk = visitor(DESK);
        assertThat(desk.submit("orders/" + number + "/close", "reason", " ").statusCode())
                .isEqualTo(400);
        assertThat(desk.submit("orders/" + number + "/close", "reason", "雨停了").body())
                .contains("雨停了")
                .doesNotContain("/close\"");
        assertThat(desk.submit("orders/" + number + "/cancel", "reason", "再撤").statusCode())
                .isEqualTo(409);
        assertThat(stage.isRunning(number)).isFalse();
    }

    @Test
    void manyAreShownPageByPageAndByState() {
        var number = issued(visitor(DESK), Map.of("roles", "grid", "acknowledgeBy", "2026-09-09T09:20"));
        stage.completed(CALLED, number, CARRY_OUT, Map.of("outcome", "done", "note", "已清理"));
        assertThat(targets(number, "")).isEqualTo(50);
        assertThat(targets(number, "?page=1")).isEqualTo(22);
        assertThat(targets(number, "?state=DONE")).isEqualTo(1);
        assertThat(targets(number, "?state=SILENT&page=1")).isEqualTo(21);
        assertThat(visitor(DESK)
                        .get("orders/" + number + "?page=-1", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(400);
        assertThat(stage.get("admin", "/api/orders/" + number).text("acknowledgeBy"))
                .startsWith("2026-09-09T09:20");
    }

    @Test
    void deskSaysByWhenAndWhatTheReportMustCarry() {
        var desk = visitor(DESK);
        var number = issued(desk, Map.of("doneBy", "2026-09-09T18:00", "evidence", "TEXT"));
        var order = stage.get("admin", "/api/orders/" + number);
        assertThat(order.text("doneBy")).startsWith("2026-09-09T18:00");
        assertThat(order.body().path("evidence").toString()).isEqualTo("[\"TEXT\"]");
        var wrong = issue(desk, Map.of("acknowledgeBy", "2026-09-09T12:00", "doneBy", "2026-09-09T11:00"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(issue(desk, Map.of("doneBy", "2026-09-08T11:00")).statusCode())
                .isEqualTo(400);
        assertThat(issue(desk, Map.of("doneBy", "soon")).statusCode()).isEqualTo(400);
    }

    private String issued(Visitor desk, Map<String, String> different) {
        var answer = issue(desk, different);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var number = Pattern.compile("\\d{8}-\\d{6}").matcher(answer.body());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private static HttpResponse<String> issue(Visitor desk, Map<String, String> different) {
        var fields = new HashMap<>(
                Map.of("key", UUID.randomUUID().toString(), "title", "防汛", "text", "逐户排查", "area", "yuexiu-renmin"));
        fields.putAll(different);
        if (!fields.containsKey("roles")) {
            fields.put("departments", "yuexiu-renmin.enforcement");
        }
        return desk.submit(
                "dispatch/orders",
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private int targets(String number, String query) {
        return page(visitor(DESK), "orders/" + number + query).split("class=\"row-call target", -1).length - 1;
    }

    private String urgedAt(String number, String group) {
        for (var target : stage.get("admin", "/api/orders/" + number).body().at("/targets/items")) {
            if (target.path("group").asText().equals(group)) {
                return target.path("urgedAt").asText("");
            }
        }
        throw new AssertionError(group);
    }

    private int priority(String account, String number) {
        return stage.get(account, "/engine-rest/task?processInstanceBusinessKey=" + number)
                .body()
                .at("/0/priority")
                .asInt();
    }

    private String order(String title) {
        var answer = stage.post(
                DESK,
                "/api/orders",
                Map.of(
                        "title",
                        title,
                        "text",
                        "台风前清理。" + SCRIPT,
                        "area",
                        "yuexiu-renmin",
                        "targets",
                        List.of(CALLED, SILENT)));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.text("number");
    }

    /** All pages of a list: of a desk's there are as many as other tests have left it. */
    private String pages(String account, String scope) {
        var reader = visitor(account);
        var pages = new StringBuilder();
        var number = 0;
        do {
            pages.append(page(reader, "orders?scope=" + scope + "&page=" + number++));
        } while (pages.indexOf("id=\"page-next\" href=\"/orders?scope=" + scope + "&amp;page=" + number) >= 0);
        return pages.toString();
    }

    private static String page(Visitor somebody, String path) {
        var answer = somebody.get(URI.create(path).toASCIIString(), "Accept", "text/html", "Accept-Language", "zh-CN");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port);
        visitor.signIn(account, "demo");
        return visitor;
    }
}
