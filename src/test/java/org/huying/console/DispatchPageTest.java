package org.huying.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;
import org.huying.security.Visitor;

@HuyingTest
class DispatchPageTest {

    static final String DESK = "yuexiu-renmin.dispatch";
    static final String CALLER = "yuexiu-renmin-g31.grid";
    static final String GRID = "yuexiu-renmin-g31";
    static final Pattern NUMBER = Pattern.compile("\\d{8}-\\d{6}");

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    Visitor desk;

    @BeforeEach
    void come() {
        desk = visitor(DESK);
    }

    @Test
    void callThatNoRuleCaughtIsAssignedAsTheUser() {
        var number = nobodys("谁来管这件事");
        assertThat(page(desk, "dispatch")).contains(number);
        assertThat(page(desk, "dispatch/" + number + "/assign")).contains("yuexiu-renmin.enforcement");
        var answer = assign(desk, number, "yuexiu-renmin.enforcement");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo("yuexiu-renmin.enforcement");
        var timeline = stage.get("admin", "/api/calls/" + number + "/timeline").body();
        assertThat(timeline.findValuesAsText("actor")).contains(DESK);
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void secondDispatcherIsToldWhatTheFirstDidAndNothingIsDoneTwice() {
        var number = nobodys("两人同时指派");
        var second = visitor("admin");
        page(second, "dispatch/" + number + "/assign");
        assertThat(assign(desk, number, "yuexiu-renmin.enforcement").statusCode())
                .isEqualTo(200);
        var late = assign(second, number, "yuexiu.sanitation");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains(number).contains("人民街道综合执法队").contains("指挥调度台");
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo("yuexiu-renmin.enforcement");
        assertThat(Collections.frequency(stage.events(number), "ASSIGNED")).isEqualTo(1);
    }

    @Test
    void deskAssignsOnlyWhatTheEngineGivesIt() {
        var number = nobodys("别的调度台的事");
        assertThat(assign(visitor("yuexiu.dispatch"), number, "yuexiu.sanitation")
                        .statusCode())
                .isEqualTo(403);
        assertThat(assign(visitor("baiyun.dispatch"), number, "baiyun.sanitation")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stage.status(number)).isEqualTo("UNASSIGNED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "baiyun.sanitation"})
    void departmentThatCannotHaveItIsRefusedAndTheTaskStays(String department) {
        var number = nobodys("指派错误");
        assertThat(assign(desk, number, department).statusCode()).isEqualTo(400);
        assertThat(stage.status(number)).isEqualTo("UNASSIGNED");
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLER, "yuexiu-renmin.enforcement", "yuexiu-renmin.coordination", "leader"})
    void deskIsForDispatchersOnly(String account) {
        var number = nobodys("不该由他办");
        var somebody = visitor(account);
        for (var path : new String[] {
            "dispatch",
            "dispatch/board",
            "dispatch/new",
            "dispatch/orders/new",
            "dispatch/alerted",
            "dispatch/departments",
            "dispatch/addressed",
            "dispatch/" + number + "/assign"
        }) {
            assertThat(somebody.get(path, "Accept", "text/html").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(assign(somebody, number, "yuexiu-renmin.enforcement").statusCode())
                .isEqualTo(403);
        assertThat(take(somebody, "k" + account, "电话来的").statusCode()).isEqualTo(403);
        assertThat(alike(somebody, "x").statusCode()).isEqualTo(403);
        assertThat(somebody.submit("dispatch/" + number + "/merge", "into", number)
                        .statusCode())
                .isEqualTo(403);
        assertThat(order(somebody, "x", "yuexiu-renmin.enforcement").statusCode())
                .isEqualTo(403);
        assertThat(stage.status(number)).isEqualTo("UNASSIGNED");
    }

    @Test
    void boardShowsTheOwnAreaOnly() {
        var number = nobodys("只在越秀看得到");
        assertThat(page(visitor("baiyun.dispatch"), "dispatch")).doesNotContain(number);
        assertThat(page(visitor("yuexiu.dispatch"), "dispatch")).contains(number);
    }

    @Test
    void formSentTwiceBringsInOneCall() {
        var key = UUID.randomUUID().toString();
        var first = number(take(desk, key, "双击提交"));
        assertThat(number(take(desk, key, "双击提交"))).isEqualTo(first);
        assertThat(stage.call(first).path("channel").asText()).isEqualTo("HOTLINE");
        assertThat(stage.get(DESK, "/api/calls/" + first)
                        .body()
                        .path("caller")
                        .path("phone")
                        .asText())
                .isEqualTo("020-00000000");
    }

    @Test
    void formSentAgainWithOtherWordsSaysWhichCallItWas() {
        var key = UUID.randomUUID().toString();
        var first = number(take(desk, key, "答复丢失"));
        var again = taken(desk, "*/*", key, "答复丢失后改了字");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("\"Idempotency-Key\"").contains(first);
    }

    @Test
    void callIsSoonDueWhenItsDeadlineWarnsAndNotFromTheFirstMoment() {
        stage.now("2026-06-09T09:00");
        try {
            var number = number(take(desk, UUID.randomUUID().toString(), "刚受理不算将到期"));
            assertThat(soon(number)).isEqualTo("calm");
            stage.now("2026-06-09T09:50");
            assertThat(soon(number)).isEqualTo("soon");
            assertThat(page(desk, "calls?due=SOON&q=" + number)).contains(number);
            stage.now("2026-06-09T10:01");
            assertThat(soon(number)).isEqualTo("late");
            assertThat(page(desk, "calls?due=SOON&q=" + number)).doesNotContain("/calls/" + number);
        } finally {
            stage.resetClock();
        }
    }

    private String soon(String number) {
        var page = page(desk, "calls?q=" + number);
        var due = Pattern.compile("/calls/" + number + ".*?class=\"due (\\w+)\"", Pattern.DOTALL)
                .matcher(page);
        assertThat(due.find()).as(page).isTrue();
        return due.group(1);
    }

    @Test
    void twinsAreShownWhileTypingAndMergedAfterwards() {
        var title = "文德南路井盖翘起绊倒路人";
        var first = number(take(desk, UUID.randomUUID().toString(), title));
        assertThat(alike(desk, title).body()).contains(first);
        assertThat(alike(desk, title + "，四千字以内都不进地址栏".repeat(200)).statusCode())
                .as("a long text")
                .isEqualTo(200);
        assertThat(desk.get("dispatch/duplicates?title=x", "Accept", "text/html")
                        .statusCode())
                .as("what was said is no part of an address")
                .isEqualTo(405);
        assertThat(desk.submit(
                                "dispatch/duplicates",
                                "category",
                                "drainage.septic-tank",
                                "area",
                                GRID,
                                "title",
                                "文德南路井盖翘起",
                                "description",
                                "刚才有位老人骑车经过时被绊倒，膝盖擦伤，家属在现场等候，希望尽快派人来处理，" + "联系电话请看来电显示。".repeat(20))
                        .body())
                .as("whoever says more means the same")
                .contains(first);
        var second = number(take(desk, UUID.randomUUID().toString(), title));
        assertThat(desk.submit("dispatch/" + second + "/merge", "into", first).statusCode())
                .isEqualTo(200);
        assertThat(stage.status(second)).isEqualTo("MERGED");
        assertThat(desk.submit("dispatch/" + second + "/merge", "into", first).statusCode())
                .as("merged twice")
                .isEqualTo(409);
    }

    @Test
    void whatIsReportedAlreadyIsTakenInAndMergedInOneStep() {
        var main = number(take(desk, UUID.randomUUID().toString(), "海珠南路污水倒灌进店铺"));
        assertThat(alike(desk, "海珠南路污水倒灌").body()).contains("dispatch/calls?into=" + main);
        var key = UUID.randomUUID().toString();
        var answer = takeInto(desk, key, main, "drainage.septic-tank", "海珠南路污水倒灌第二个来电");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("已并入 " + main);
        var number = number(answer);
        assertThat(number).isNotEqualTo(main);
        var again = takeInto(desk, key, main, "drainage.septic-tank", "海珠南路污水倒灌第二个来电");
        assertThat(again.statusCode()).as("a double click").isEqualTo(200);
        assertThat(again.body()).contains(number).contains("已并入 " + main);
        assertThat(Collections.frequency(stage.events(main), "MERGED")).isEqualTo(1);
        var call = stage.get(DESK, "/api/calls/" + number).body();
        assertThat(call.path("status").asText()).isEqualTo("MERGED");
        assertThat(call.path("mergedInto").asText()).isEqualTo(main);
        assertThat(call.path("caller").path("phone").asText()).isEqualTo("020-87654321");
        assertThat(call.path("description").asText()).isEqualTo("海珠南路污水倒灌第二个来电");
        assertThat(stage.unwatched(main)).isEmpty();
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void callTakenInBeforeIsMergedWithTheSameKeyAndNotTakenInAgain() {
        var main = number(take(desk, UUID.randomUUID().toString(), "一德路沙井满溢"));
        var key = UUID.randomUUID().toString();
        var number = number(take(desk, key, "答复丢失后才看到同一件"));
        var merged = desk.submit(
                "dispatch/calls",
                "into",
                main,
                "key",
                key,
                "title",
                "答复丢失后才看到同一件",
                "description",
                "答复丢失后才看到同一件，已有两天",
                "category",
                "drainage.septic-tank",
                "area",
                GRID,
                "channel",
                "HOTLINE",
                "callerName",
                "陈女士",
                "callerPhone",
                "020-00000000");
        assertThat(number(merged)).isEqualTo(number);
        assertThat(stage.status(number)).isEqualTo("MERGED");
    }

    @Test
    void whatCannotBeMergedIsExplainedAndNothingIsTakenIn() {
        var main = number(take(desk, UUID.randomUUID().toString(), "仓边路化粪池外溢"));
        var fire = takeInto(desk, UUID.randomUUID().toString(), main, "emergency.fire", "仓边路化粪池沼气起火");
        assertThat(fire.statusCode()).isEqualTo(409);
        assertThat(fire.body()).contains(main).contains("更紧急");
        assertThat(page(desk, "calls?sort=-number&q=仓边路化粪池沼气起火")).doesNotContain("href=\"/calls/2");
        var unknown =
                takeInto(desk, UUID.randomUUID().toString(), "20260101-000000", "drainage.septic-tank", "并入不存在的件");
        assertThat(unknown.statusCode()).isEqualTo(404);
        var foreign = takeInto(
                visitor("baiyun.dispatch"), UUID.randomUUID().toString(), main, "drainage.septic-tank", "别的区不能并入");
        assertThat(foreign.statusCode()).isEqualTo(404);
        var officer = visitor(stage.call(main).path("leadDepartment").asText());
        assertThat(takeInto(officer, "k", main, "drainage.septic-tank", "承办人不能并入")
                        .statusCode())
                .isEqualTo(403);
        assertThat(takeInto(visitor(CALLER), "k", main, "drainage.septic-tank", "网格员不能并入")
                        .statusCode())
                .isEqualTo(403);
        assertThat(stage.status(main)).isNotEqualTo("MERGED");
        assertThat(stage.events(main)).doesNotContain("MERGED");
    }

    private static HttpResponse<String> takeInto(
            Visitor somebody, String key, String main, String category, String title) {
        return somebody.submit(
                "dispatch/calls",
                "into",
                main,
                "key",
                key,
                "title",
                title,
                "description",
                "",
                "category",
                category,
                "area",
                GRID,
                "channel",
                "HOTLINE",
                "callerName",
                "何生",
                "callerPhone",
                "020-87654321");
    }

    @Test
    void whoeverRingsAgainIsFoundByName() {
        var key = UUID.randomUUID().toString();
        var main = number(take(desk, UUID.randomUUID().toString(), "先来的一件"));
        var number = number(takeInto(desk, key, main, "drainage.septic-tank", "按姓名查找的一件"));
        for (var typed : new String[] {"何生", "何", "何生%20"}) {
            assertThat(page(desk, "calls?sort=-number&q=" + typed)).as(typed).contains("/calls/" + number);
        }
        assertThat(page(visitor("yuexiu.coordination"), "calls?sort=-number&q=何生"))
                .contains("/calls/" + number);
        assertThat(page(desk, "calls?sort=-number&q=何生%20不在")).doesNotContain("/calls/" + number);
        for (var other : new String[] {stage.call(main).path("leadDepartment").asText(), "leader", "baiyun.dispatch"}) {
            assertThat(page(visitor(other), "calls?sort=-number&q=何生"))
                    .as(other)
                    .doesNotContain("/calls/" + number);
        }
        assertThat(stage.get("leader", "/api/calls?q=何生").body().path("calls").findValuesAsText("number"))
                .doesNotContain(number);
        assertThat(stage.get(DESK, "/api/calls?q=何生").body().path("calls").findValuesAsText("number"))
                .contains(number);
    }

    @Test
    void emergencySaysWhomItAlertsAndAlertsThem() {
        var fire = "yuexiu-renmin-g05";
        assertThat(page(desk, "dispatch/alerted?category=emergency.fire&area=" + fire))
                .contains("义务消防")
                .contains("消防");
        var answer = desk.submit(
                "dispatch/calls",
                "key",
                UUID.randomUUID().toString(),
                "title",
                "厨房冒火",
                "description",
                "来电说楼上起火",
                "category",
                "emergency.fire",
                "area",
                fire,
                "channel",
                "HOTLINE",
                "emergency",
                "true");
        var call = stage.call(number(answer));
        assertThat(call.path("urgency").asText()).isEqualTo("EMERGENCY");
        assertThat(call.path("alerts").isEmpty()).isFalse();
        assertThat(answer.body())
                .contains(call.path("alerts").get(0).path("order").asText());
    }

    @Test
    void streetCallsDepartmentsTogetherAndADistrictIssuesAnOrder() {
        var together = together(desk);
        assertThat(together.statusCode()).as(together.body()).isEqualTo(200);
        assertThat(stage.call(number(together)).path("supportingDepartments").toString())
                .contains("yuexiu-renmin.public-services");
        assertThat(together(visitor("yuexiu.dispatch")).statusCode()).isEqualTo(403);
        var order = order(visitor("yuexiu.dispatch"), UUID.randomUUID().toString(), "yuexiu-renmin.enforcement");
        assertThat(order.statusCode()).as(order.body()).isEqualTo(200);
        assertThat(stage.get("admin", "/api/orders/" + number(order))
                        .body()
                        .path("counts")
                        .path("targets")
                        .asInt())
                .isEqualTo(1);
        var nobody = order(desk, "to-nobody", "");
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(nobody.body()).contains("请至少选择");
    }

    @Test
    void singleGridsAndStreetsAreCalledByAnOrder() {
        var district = visitor("yuexiu.dispatch");
        assertThat(page(district, "dispatch/orders/new"))
                .contains("value=\"" + GRID + ".grid\"")
                .contains("value=\"" + DESK + "\"")
                .contains("rmjd")
                .doesNotContain("value=\"yuexiu.dispatch\"")
                .doesNotContain("value=\"baiyun");
        assertThat(page(desk, "dispatch/orders/new"))
                .contains("value=\"" + GRID + ".grid\"")
                .doesNotContain("value=\"" + DESK + "\"");
        var answer = units(district, "", GRID + ".grid", "yuexiu-renmin-g32.grid", DESK);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var order = number(answer);
        assertThat(page(district, "orders/" + order)).contains("第31网格", "第32网格", "人民街道指挥调度台");
        stage.completed(DESK, order, "Activity_CarryOutOrder", Map.of("outcome", "done", "note", "街道已落实"));
        stage.completed(GRID + ".grid", order, "Activity_CarryOutOrder", Map.of("outcome", "accept"));
        assertThat(stage.get("admin", "/api/orders/" + order)
                        .body()
                        .path("counts")
                        .path("targets")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void orderToNobodyTwiceOrOutOfReachIsRefusedAndNothingIsIssued() {
        var before = stage.get("admin", "/api/orders").body().path("total").asLong();
        var twice = units(desk, "", GRID + ".grid", GRID + ".grid");
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).contains(GRID + ".grid");
        assertThat(units(desk, "grid", GRID + ".grid").statusCode())
                .as("all grids and one of them")
                .isEqualTo(400);
        assertThat(units(desk, "", "haizhu-yonglong-g01.grid").statusCode())
                .as("foreign")
                .isIn(400, 403);
        assertThat(units(desk, "", "baiyun.dispatch").statusCode()).isEqualTo(403);
        assertThat(units(desk, "", "yuexiu.dispatch").statusCode())
                .as("the desk above")
                .isEqualTo(403);
        assertThat(units(desk, "", "nobody").statusCode()).isEqualTo(400);
        assertThat(units(desk, "", "").statusCode()).isEqualTo(400);
        assertThat(units(desk, "").statusCode()).isEqualTo(400);
        assertThat(units(visitor(CALLER), "", GRID + ".grid").statusCode()).isEqualTo(403);
        assertThat(stage.get("admin", "/api/orders").body().path("total").asLong())
                .isEqualTo(before);
    }

    private static HttpResponse<String> units(Visitor somebody, String role, String... units) {
        var fields = new ArrayList<>(List.of(
                "key", UUID.randomUUID().toString(), "title", "逐户查看低洼地", "text", "今晚八点前", "area", "yuexiu-renmin"));
        if (!role.isEmpty()) {
            fields.addAll(List.of("roles", role));
        }
        for (var unit : units) {
            fields.addAll(List.of("units", unit));
        }
        return somebody.submit("dispatch/orders", fields.toArray(String[]::new));
    }

    @Test
    void streetAsksADepartmentWhatItMakesOfItsOpinion() {
        assertThat(page(desk, "dispatch/new")).contains("提出意见，请部门答复");
        assertThat(page(desk, "dispatch/addressed?area=yuexiu-renmin")).contains("yuexiu.planning");
        var opinion = opinion(desk, "yuexiu.planning");
        assertThat(opinion.statusCode()).as(opinion.body()).isEqualTo(200);
        var call = stage.call(number(opinion));
        assertThat(call.path("kind").asText()).isEqualTo("CONSULTATION");
        assertThat(call.path("leadDepartment").asText()).isEqualTo("yuexiu.planning");
        var above = visitor("yuexiu.dispatch");
        assertThat(page(above, "dispatch/new")).doesNotContain("请部门答复");
        assertThat(opinion(above, "yuexiu.planning").statusCode()).isEqualTo(403);
        assertThat(stage.call(number(opinion(above, ""))).path("kind").asText()).isEqualTo("PROBLEM");
    }

    private HttpResponse<String> opinion(Visitor somebody, String department) {
        return somebody.submit(
                "dispatch/calls",
                "key",
                UUID.randomUUID().toString(),
                "title",
                "对改造方案的意见",
                "description",
                "建议保留消防通道",
                "category",
                "construction.site-order",
                "area",
                "yuexiu-renmin",
                "channel",
                "CONSOLE",
                "department",
                department);
    }

    @Test
    void emergencyStandsAboveEverythingElseAndInNoOtherList() {
        var number = stage.report(CALLER, "emergency.fire", GRID, "阁楼起火", "有明火");
        var page = page(desk, "dispatch");
        assertThat(page.indexOf("id=\"e-" + number)).isPositive().isLessThan(page.indexOf("id=\"due-head"));
        assertThat(page).doesNotContain("id=\"d-" + number);
        assertThat(page(desk, "dispatch/board?wall")).contains("id=\"e-" + number);
    }

    @Test
    void emergencyIsCountedOnceWhetherSomebodyHasItOrNobody() {
        var city = visitor("guangzhou.dispatch");
        emergency(city, GRID, "先有的一起火情");
        var before = totals(city);
        var nobodys = emergency(city, GRID, "没有部门的险情");
        // The rules that come with Huying catch every emergency; an analyst's need not.
        jdbc.sql("update call set status = 'UNASSIGNED' where number = :number")
                .param("number", nobodys)
                .update();
        var assigned = emergency(city, GRID, "有部门的火情");
        var page = page(city, "dispatch/board");
        for (var number : List.of(assigned, nobodys)) {
            assertThat(page)
                    .containsOnlyOnce("id=\"e-" + number)
                    .doesNotContain("id=\"u-" + number, "id=\"d-" + number);
        }
        assertThat(totals(city)).containsExactly(before.get(0) + 2, before.get(1), before.get(2));
        jdbc.sql("update call set status = 'DISPATCHED' where number = :number")
                .param("number", nobodys)
                .update();
    }

    /** Emergencies, those nobody has, those somebody has: as the lists of the board give them. */
    private static List<Long> totals(Visitor somebody) {
        return Pattern.compile("data-total=\"(\\d+)\"")
                .matcher(page(somebody, "dispatch/board"))
                .results()
                .map(total -> Long.valueOf(total.group(1)))
                .toList();
    }

    /** Taken in on the page, which shows it at once. */
    private static String emergency(Visitor somebody, String area, String title) {
        return number(somebody.submit(
                "dispatch/calls",
                "key",
                UUID.randomUUID().toString(),
                "title",
                title,
                "category",
                "emergency.fire",
                "area",
                area,
                "channel",
                "HOTLINE",
                "emergency",
                "true"));
    }

    @Test
    void emergenciesAreMadeKnownToThoseWhoCanActAndToNobodyElse() {
        var number = emergency(desk, GRID, "铁皮屋起火");
        for (var account : List.of(DESK, "yuexiu.dispatch", "yuexiu.coordination", "admin")) {
            assertThat(page(visitor(account), "alarms")).as(account).contains("data-emergency=\"" + number);
        }
        assertThat(page(visitor("baiyun.dispatch"), "alarms")).doesNotContain(number);
        for (var account : List.of("leader", CALLER, "yuexiu-renmin.enforcement", "analyst")) {
            assertThat(visitor(account).get("alarms", "Accept", "text/html").statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(page(visitor("leader"), "grids?street=yuexiu-renmin"))
                .doesNotContain("data-sound", "id=\"alarm\"", "alarm.js");
        for (var path : List.of("grids", "dispatch")) {
            assertThat(page(desk, path)).as(path).contains("data-sound", "id=\"alarm\"", "alarm.js");
        }
        assertThat(page(visitor("yuexiu.coordination"), "coordination"))
                .contains("data-sound", "id=\"alarm\"", "alarm.js");
    }

    @Test
    void whatASupportingDepartmentOwesIsSaidToBeItsOwn() {
        var number = number(together(desk));
        assertThat(page(desk, "calls?q=" + number)).contains("应答期限");
        var lead = stage.call(number).path("leadDepartment").asText();
        stage.completed(lead, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        var support = stage.deadline(number, "ACKNOWLEDGE", "yuexiu-renmin.public-services");
        assertThat(support.path("dueAt").asText()).isNotEmpty();
        assertThat(next(number)).contains("应答期限").contains("人民街道公共服务办");
        stage.supported(number);
        assertThat(next(number)).contains("办结期限").doesNotContain("公共服务办");
    }

    private String next(String number) {
        var page = page(desk, "calls?q=" + number);
        return page.substring(page.indexOf("call-next", page.indexOf("/calls/" + number)), page.indexOf("</article>"));
    }

    @Test
    void sameAddressIsShownWhateverTheWords() {
        var first = number(placed("平康路路灯不亮三晚", "平康路60号", ""));
        assertThat(typed("整条街黑漆漆", "平康路60号").body()).contains(first);
        assertThat(typed("", "平康路60号 门前").body()).as("before a word is typed").contains(first);
        assertThat(typed("整条街黑漆漆", "东濠涌高架桥下").body()).doesNotContain(first);
        assertThat(typed("整条街黑漆漆", "").body()).doesNotContain(first);
    }

    @Test
    void telephoneIsTakenAsPeopleWriteIt() {
        for (var phone : List.of("(020)8482 5566", "（020）84825566", "+86 (20) 8482-5566")) {
            assertThat(placed("电话写法", "", phone).statusCode()).as(phone).isEqualTo(200);
        }
        assertThat(placed("电话写法", "", "020;84825566").statusCode()).isEqualTo(400);
    }

    @Test
    void deskThatTakesInIsToldWhichDeskAssigns() {
        var above = visitor("yuexiu.dispatch");
        var answer = above.submit(
                "dispatch/calls",
                "key",
                UUID.randomUUID().toString(),
                "title",
                "没有规则的事",
                "description",
                "不知道归谁管",
                "category",
                "other.unclassified",
                "area",
                GRID,
                "channel",
                "HOTLINE");
        assertThat(answer.body()).contains("由人民街道指挥调度台指派承办部门，期限").contains("data-due=");
        assertThat(page(above, "dispatch/board")).contains("data-not-here=\"不由本台指派，由");
    }

    private HttpResponse<String> typed(String title, String place) {
        return desk.submit(
                "dispatch/duplicates",
                "category",
                "utilities.street-lamp",
                "area",
                GRID,
                "title",
                title,
                "place",
                place);
    }

    private HttpResponse<String> placed(String title, String place, String phone) {
        return desk.submit(
                "dispatch/calls",
                "key",
                UUID.randomUUID().toString(),
                "title",
                title,
                "description",
                "请尽快处理",
                "category",
                "utilities.street-lamp",
                "area",
                GRID,
                "place",
                place,
                "channel",
                "HOTLINE",
                "callerPhone",
                phone);
    }

    @Test
    void deskAboveSeesWhoAssignsAndIsOfferedNoButton() {
        var number = nobodys("只由街道指派");
        var above = page(visitor("yuexiu.dispatch"), "dispatch/board");
        assertThat(above)
                .contains("id=\"u-" + number)
                .contains("指派期限")
                .doesNotContain("dispatch/" + number + "/assign");
        assertThat(page(desk, "dispatch/board")).contains("dispatch/" + number + "/assign");
    }

    @Test
    void supervisedCallStandsFirstAmongThoseThatAreDue() {
        var earlier = number(take(desk, UUID.randomUUID().toString(), "先到期的一件"));
        var number = number(take(desk, UUID.randomUUID().toString(), "督办的一件"));
        stage.post("yuexiu.coordination", "/api/calls/" + number + "/supervision", Map.of("reason", "区领导批示"));
        var page = page(desk, "dispatch/board");
        assertThat(page.indexOf("id=\"d-" + number)).isPositive();
        assertThat(page.indexOf("id=\"d-" + number))
                .isLessThan(Math.floorMod(page.indexOf("id=\"d-" + earlier), 1 << 30));
        assertThat(page(desk, "calls?q=" + number)).contains(">督办<");
    }

    @Test
    void emergencyNeedsNoDescriptionAndAnyOtherCallDoes() {
        var form = page(desk, "dispatch/new?emergency=true");
        assertThat(form.indexOf("value=\"emergency.fire\"")).isLessThan(form.indexOf("value=\"drainage.septic-tank\""));
        assertThat(brief("true").statusCode()).isEqualTo(200);
        assertThat(brief("false").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> brief(String emergency) {
        return desk.submit(
                "dispatch/calls",
                "key",
                UUID.randomUUID().toString(),
                "title",
                "楼道浓烟",
                "category",
                "emergency.fire",
                "area",
                GRID,
                "channel",
                "HOTLINE",
                "emergency",
                emergency);
    }

    @Test
    void whoMayNotAskForJointHandlingIsNotOfferedIt() {
        assertThat(page(desk, "dispatch/new")).contains("/dispatch/departments");
        assertThat(page(visitor("yuexiu.dispatch"), "dispatch/new")).doesNotContain("/dispatch/departments");
    }

    @Test
    void whoeverRingsAgainIsFoundByTelephoneAndByTheTailOfTheNumber() {
        var number = number(take(desk, UUID.randomUUID().toString(), "再次来电"));
        assertThat(page(desk, "calls?q=" + number.substring(9))).contains("/calls/" + number);
        assertThat(page(desk, "calls?q=02000000000&sort=-number")).contains("/calls/" + number);
        var lead = stage.call(number).path("leadDepartment").asText();
        assertThat(page(visitor(lead), "calls?q=" + number)).contains("/calls/" + number);
        assertThat(page(visitor(lead), "calls?q=02000000000&sort=-number")).doesNotContain("/calls/" + number);
    }

    @Test
    void filtersOfADeskNameWhatIsAroundIt() {
        assertThat(page(desk, "calls"))
                .contains("value=\"yuexiu-renmin.enforcement\"")
                .contains("value=\"yuexiu.sanitation\"")
                .doesNotContain("value=\"baiyun.sanitation\"");
        assertThat(page(visitor("leader"), "calls")).contains("value=\"baiyun.sanitation\"");
    }

    private HttpResponse<String> together(Visitor somebody) {
        return somebody.submit(
                "dispatch/calls",
                "key",
                UUID.randomUUID().toString(),
                "title",
                "占道经营与噪音一并处理",
                "description",
                "需要几个部门一起到场",
                "category",
                "environment.exposed-garbage",
                "area",
                GRID,
                "channel",
                "CONSOLE",
                "departments",
                "yuexiu-renmin.public-services");
    }

    private HttpResponse<String> alike(Visitor somebody, String title) {
        return somebody.submit("dispatch/duplicates", "category", "drainage.septic-tank", "area", GRID, "title", title);
    }

    private HttpResponse<String> take(Visitor somebody, String key, String title) {
        return taken(somebody, "text/html", key, title);
    }

    private HttpResponse<String> taken(Visitor somebody, String accept, String key, String title) {
        return somebody.submitFor(
                accept,
                "dispatch/calls",
                "key",
                key,
                "title",
                title,
                "description",
                title + "，已有两天",
                "category",
                "drainage.septic-tank",
                "area",
                GRID,
                "channel",
                "HOTLINE",
                "callerName",
                "陈女士",
                "callerPhone",
                "020-00000000");
    }

    private HttpResponse<String> order(Visitor somebody, String key, String target) {
        return somebody.submit(
                "dispatch/orders",
                "key",
                key,
                "title",
                "清查占道",
                "text",
                "今天之内",
                "area",
                "yuexiu-renmin",
                "departments",
                target);
    }

    private HttpResponse<String> assign(Visitor somebody, String number, String department) {
        return somebody.submit("dispatch/" + number + "/assign", "department", department, "note", "请尽快");
    }

    private String nobodys(String title) {
        return stage.report(CALLER, "other.unclassified", GRID, title, "不知道归谁管");
    }

    private static String number(HttpResponse<String> answer) {
        var number = NUMBER.matcher(answer.body());
        assertThat(number.find()).as(answer.body()).isTrue();
        return number.group();
    }

    private static String page(Visitor somebody, String path) {
        var answer = somebody.get(URI.create(path).toASCIIString(), "Accept", "text/html", "Accept-Language", "zh-CN");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port);
        visitor.signIn(account, "demo");
        visitor.submit("language", "language", "zh-CN");
        return visitor;
    }
}
