package org.huying.console.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
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
class SheetPageTest {

    static final String CALLER = "haizhu-yonglong.grid";
    static final String LEAD = "haizhu.sanitation";
    static final String DESK = "haizhu.dispatch";
    static final String SCRIPT = "<script>alert('x')</script><img src=x onerror=alert(1)>";

    static final byte[] PHOTO = Photos.png();

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identity;

    String number = "";

    @BeforeEach
    void report() {
        stage.now("2026-06-09T09:00");
        number = reported("化粪池堵塞", "外溢三天");
    }

    @AfterEach
    void backToTheRealTime() {
        stage.resetClock();
    }

    @Test
    void sheetTellsWhereTheCallStandsByWhenAndWhy() {
        var page = page(CALLER, "zh-CN");
        assertThat(page)
                .contains("待办：应答（海珠区")
                .contains("aria-label=\"待办：应答（海珠区")
                .contains("外溢三天")
                .contains("第 1 版")
                .contains("通用规则：其余都是一般事项。")
                .doesNotContain("Whatever no row above names")
                .contains("判定与派单依据");
        assertThat(next(page)).containsSubsequence("6月9日 周二 10:00", "7月1日 周三 18:00");
        assertThat(page(CALLER, "en"))
                .contains("To do: Acknowledge call (")
                .contains("Whatever no row above names is normal.")
                .contains("Acknowledge by</strong>");
        assertThat(shape(page, "active")).contains("应答").doesNotContain("办结");
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept", "promise", "当天清掏"));
        page = page(CALLER, "zh-CN");
        assertThat(page).contains("待办：办结（").contains("当天清掏");
        assertThat(next(page))
                .as("the lead's own deadline stands before those of others, which come earlier")
                .containsSubsequence("7月1日 周三 18:00", "海珠区住建局")
                .contains("海幢街道综合执法队");
        assertThat(shape(page, "done")).contains("应答").doesNotContain("核实结果");
    }

    @Test
    void dutyItemOfTheDepartmentBeforeDoesNotStandAfterARuling() {
        var before = dutyItem();
        assertThat(before).isNotEqualTo("none");
        stage.completed(
                LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "return", "dutyItem", "S-DUTY-030"));
        stage.completed(
                "haizhu.coordination",
                number,
                "Activity_Arbitrate",
                Map.of("outcome", "reassign", "department", "haizhu.housing"));
        assertThat(dutyItem()).isNotEqualTo(before);
    }

    private String dutyItem() {
        return jdbc.sql("select coalesce(duty_item, 'none') from call where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    @Test
    void whatWasDecidedOfOneDepartmentNamesItAndEachIsSaidOnce() {
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.supported(number);
        stage.completed(LEAD, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "已疏通"));
        var page = page(DESK, "zh-CN");
        assertThat(page.split("办结材料</", -1)).as("asked for once").hasSize(2);
        stage.post(CALLER, "/api/calls/" + number + "/verification", Map.of("solved", true, "rating", 5));
        assertThat(page(DESK, "zh-CN").replaceAll("\\s+", " "))
                .contains("一事一考核</a> <span>海珠区环卫中心</span>")
                .contains("一事一考核</a> <span>海珠区住建局</span>");
    }

    @Test
    void sheetOfAClosedCallSaysHowItEnded() {
        post(CALLER, "withdraw");
        assertThat(shape(page(CALLER, "zh-CN"), "done"))
                .as("what was broken off is not done")
                .doesNotContain("应答");
        assertThat(page(CALLER, "en"))
                .contains("Now: Withdrawn")
                .doesNotContain("hx-post=\"/calls/" + number + "/urge");
    }

    @ParameterizedTest
    @CsvSource({
        "haizhu-yonglong.grid, 200",
        "haizhu.sanitation, 200",
        "haizhu.dispatch, 200",
        "leader, 200",
        "process-admin, 200",
        "baiyun.sanitation, 404",
        "yuexiu.dispatch, 404",
        "analyst, 403"
    })
    void sheetIsForThoseWhoMayReadTheCall(String account, int status) {
        assertThat(visitor(account)
                        .get("calls/" + number, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "urge, haizhu.sanitation, 403",
        "urge, leader, 403",
        "urge, yuexiu.dispatch, 404",
        "withdraw, haizhu.sanitation, 403",
        "withdraw, haizhu.coordination, 403",
        "verification, haizhu.sanitation, 403",
        "verification, haizhu-yonglong.grid, 409",
        "messages, leader, 403",
        "messages, baiyun.sanitation, 404",
        "supervision, haizhu-yonglong.grid, 403",
        "supervision, haizhu.sanitation, 403",
        "supervision/end, haizhu-yonglong.grid, 403",
        "supervision/end, haizhu.dispatch, 409",
        "merge, haizhu.sanitation, 403",
        "merge, haizhu-yonglong.grid, 403",
        "merge, haizhu.dispatch, 400",
        "unmerge, haizhu-yonglong.grid, 403",
        "unmerge, haizhu.dispatch, 409",
        "resume, haizhu-yonglong.grid, 403",
        "resume, haizhu.dispatch, 403",
        "resume, leader, 403",
        "resume, haizhu.sanitation, 409",
        "resume, haizhu.coordination, 409",
        "resume, baiyun.coordination, 404",
        "ratings, haizhu-yonglong.grid, 403",
        "ratings, haizhu.sanitation, 403",
        "ratings, leader, 403",
        "ratings, yuexiu.dispatch, 404",
        "caller, leader, 403",
        "caller, yuexiu.dispatch, 404",
        "urge, analyst, 403"
    })
    void whoMayNotIsToldSoAndNothingHappens(String action, String account, int status) {
        var before = stage.events(number);
        assertThat(post(account, action).statusCode()).isEqualTo(status);
        assertThat(stage.events(number)).isEqualTo(before);
    }

    @Test
    void nameAndPhoneAreMaskedUntilSomebodyWhoHandlesTheCallAsksAndThatIsKept() {
        for (var account : List.of(CALLER, LEAD, DESK, "leader", "process-admin")) {
            assertThat(page(account, "en")).as(account).contains("陈**").doesNotContain("13800138000");
        }
        assertThat(unmaskings()).isEmpty();
        assertThat(page("leader", "zh-CN")).contains("仅办理本呼叫的单位可见；如需了解，请询问");
        assertThat(page(LEAD, "zh-CN")).doesNotContain("仅办理本呼叫的单位可见");
        assertThat(post(LEAD, "caller").body())
                .contains("陈大文")
                .contains("13800138000")
                .doesNotContain("console.sheet.masked", "handle the call; ask");
        assertThat(post(LEAD, "caller").body()).contains("13800138000");
        assertThat(unmaskings()).containsExactly(LEAD);
        stage.now("2026-06-10T09:00");
        post(LEAD, "caller");
        assertThat(unmaskings()).containsExactly(LEAD, LEAD);
        assertThat(page("leader", "en")).contains("title=\"" + LEAD + "\"");
        assertThat(page(LEAD, "en")).doesNotContain("Who has seen");
    }

    @Test
    void readingOverTheInterfaceIsKeptOnceADay() {
        stage.get("leader", "/api/calls/" + number);
        stage.get(CALLER, "/api/calls/" + number);
        assertThat(unmaskings()).isEmpty();
        stage.get(LEAD, "/api/calls/" + number);
        stage.get(LEAD, "/api/calls/" + number);
        assertThat(unmaskings()).containsExactly(LEAD);
        stage.get(DESK, "/api/calls?q=" + number);
        assertThat(unmaskings()).containsExactly(DESK, LEAD);
    }

    @Test
    void readingOnATaskFormIsKeptToo() {
        var task = stage.task(LEAD, number, "Activity_AcknowledgeCall").orElseThrow();
        visitor(LEAD).get("desk/tasks/" + task);
        assertThat(unmaskings()).containsExactly(LEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void scriptInAnyFieldIsShownAsText(String language) {
        number = reported(SCRIPT, SCRIPT);
        post(CALLER, "messages", "text", SCRIPT, "key", UUID.randomUUID().toString());
        post(CALLER, "urge", "note", SCRIPT);
        post("leader", "supervision", "reason", SCRIPT, "by", SCRIPT);
        stage.attach(CALLER, number, SCRIPT + ".png", Photos.png(), null);
        stage.completed(
                LEAD,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "accept", "promise", SCRIPT, "note", SCRIPT));
        assertThat(page(DESK, language))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x");
        assertThat(post(DESK, "caller").body()).doesNotContain("<script>alert");
    }

    @Test
    void formSentTwiceIsOneMessage() {
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(post(CALLER, "messages", "text", "请带泵车", "key", key).statusCode())
                    .isEqualTo(200);
        }
        assertThat(stage.get(CALLER, "/api/calls/" + number + "/messages").body())
                .hasSize(1);
        assertThat(post(CALLER, "messages", "text", " ", "key", key).statusCode())
                .isEqualTo(400);
        assertThat(post(CALLER, "messages", "text", "a\0b", "key", key).statusCode())
                .isEqualTo(400);
        assertThat(post(CALLER, "messages", "text", "再补充一句", "key", key).body()).contains("再补充一句");
    }

    @Test
    void whatIsDoneIsSaidAndStandsOnTheSheet() {
        var urged = post(CALLER, "urge", "note", "老人出不了门");
        assertThat(urged.statusCode()).isEqualTo(200);
        assertThat(urged.headers().firstValue("HX-Trigger"))
                .hasValueSatisfying(notice -> assertThat(notice).contains("Urged"));
        assertThat(urged.body()).contains("老人出不了门").doesNotContain("<html");
        assertThat(post(CALLER, "urge").statusCode()).isEqualTo(429);
        assertThat(post("leader", "supervision", "reason", "重点盯办").body()).contains("DB-2026-");
        assertThat(post("leader", "supervision", "reason", "重点盯办").statusCode()).isEqualTo(409);
        assertThat(post("leader", "supervision/end", "reason", "已稳定").statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyFormThatPeopleTypeIntoKeepsIt() {
        assertThat(forms(page(DESK, "en")))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form).containsAnyOf("data-draft=\"sheet-", "class=\"sheet-files\""));
        assertThat(forms(page(CALLER, "en")))
                .hasSize(4)
                .allSatisfy(form -> assertThat(form).containsAnyOf("data-draft=\"sheet-", "class=\"sheet-files\""));
    }

    @Test
    void timelineSaysWhoDidWhatToWhomInTheReadersLanguage() {
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept", "promise", "当天清掏"));
        stage.completed(
                LEAD,
                number,
                "Activity_ResolveCall",
                Map.of("outcome", "ask-extension", "extendDays", 2, "note", "设备未到"));
        var english = text(page(DESK, "en"));
        assertThat(english)
                .contains("Dispatched → Haizhu District Sanitation by the system")
                .contains("Acknowledged by Haizhu District Sanitation")
                .contains("2 working days by Haizhu District Sanitation 设备未到")
                .doesNotContain("+2 · ");
        assertThat(text(page(DESK, "zh-CN"))).contains("（系统）").doesNotContain("Sanitation");
    }

    @Test
    void reporterHasNoNameForThoseWhoDoNotHandleTheCall() {
        var account = "sheetvolunteer";
        if (identity.createUserQuery().userId(account).count() == 0) {
            var person = identity.newUser(account);
            person.setFirstName("王小明");
            person.setPassword("demo");
            identity.saveUser(person);
            identity.createMembership(account, CALLER);
        }
        number = stage.post(
                        account,
                        "/api/calls",
                        Map.of(
                                "title",
                                "路灯不亮",
                                "description",
                                "巷口",
                                "category",
                                "drainage.septic-tank",
                                "area",
                                "haizhu-yonglong",
                                "channel",
                                "GRID"))
                .text("number");
        stage.post(account, "/api/calls/" + number + "/messages", Map.of("text", "晚上很黑"));
        assertThat(page(DESK, "en")).contains("王小明");
        assertThat(page("leader", "en")).doesNotContain("王小明").contains("the reporter");
    }

    @Test
    void holdIsEndedByThoseWhoMay() {
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.supported(number);
        stage.completed(
                LEAD,
                number,
                "Activity_ResolveCall",
                Map.of("outcome", "ask-hold", "reviewDate", "2026-07-10", "note", "等待许可"));
        stage.completed("haizhu.coordination", number, "Activity_DecideHold", Map.of("outcome", "approve"));
        assertThat(text(page(LEAD, "en"))).contains("review on Fri 10 Jul").doesNotContain("review on 2026-07-10");
        assertThat(page(CALLER, "en")).doesNotContain("/resume\"");
        assertThat(page(DESK, "en")).doesNotContain("/resume\"");
        assertThat(page(LEAD, "en")).contains("/calls/" + number + "/resume\"");
        assertThat(post(LEAD, "resume", "reason", " ").statusCode()).isEqualTo(400);
        var ended = post("haizhu.coordination", "resume", "reason", "许可已到");
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
        assertThat(ended.body()).contains("许可已到");
        assertThat(stage.status(number)).isEqualTo("IN_PROGRESS");
    }

    @Test
    void streetRatesEachDepartmentOnce() {
        stage.completed(
                LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已清掏"));
        var street = "haizhu-haichuang.dispatch";
        assertThat(page(DESK, "en")).doesNotContain("/ratings\"");
        assertThat(page(street, "en")).contains("/calls/" + number + "/ratings\"");
        assertThat(post(DESK, "ratings", "rating", "4").statusCode()).isEqualTo(403);
        assertThat(post(street, "ratings", "rating", "6").statusCode()).isEqualTo(400);
        var rated = post(street, "ratings", "rating", "2", "comment", "拖了三天");
        assertThat(rated.statusCode()).as(rated.body()).isEqualTo(200);
        assertThat(rated.body()).contains("拖了三天").doesNotContain("value=\"" + LEAD + "\"");
        assertThat(post(street, "ratings", "rating", "2").statusCode()).isEqualTo(409);
    }

    @Test
    void mobileNumberInTheTextIsForThoseWhoHandleTheCall() {
        number = reported("化粪池堵塞13812345678", "找陈阿婆 +86 139 1234 5678，门牌 20260609001");
        assertThat(page(LEAD, "zh-CN")).contains("13812345678", "+86 139 1234 5678");
        assertThat(page("leader", "zh-CN"))
                .contains("138******78", "+86 139******78", "20260609001")
                .doesNotContain("13812345678", "1234 5678");
        assertThat(stage.get("leader", "/api/calls/" + number).body().toString())
                .contains("138******78", "139******78")
                .doesNotContain("13812345678", "1234 5678");
        stage.post(CALLER, "/api/calls/" + number + "/messages", Map.of("text", "请打13812345678"));
        stage.post(CALLER, "/api/calls/" + number + "/urge", Map.of("note", "008613812345678"));
        for (var part : List.of("/timeline", "/messages")) {
            assertThat(stage.get("leader", "/api/calls/" + number + part).body().toString())
                    .as(part)
                    .contains("138******78")
                    .doesNotContain("13812345678");
            assertThat(stage.get(LEAD, "/api/calls/" + number + part).body().toString())
                    .as(part)
                    .contains("13812345678");
        }
        var reader = new Visitor(port);
        reader.signIn("leader", "demo");
        assertThat(reader.get("calls?q=" + number, "Accept", "text/html").body())
                .contains("138******78")
                .doesNotContain("13812345678");
    }

    @Test
    void streetIsOfferedToRateWhoTookPartAsLongAsItMay() {
        stage.now("2026-06-09T10:00");
        stage.completed(
                LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已清掏"));
        var street = "haizhu-haichuang.dispatch";
        var named = stage.call(number).path("supportingDepartments").get(0).asText();
        assertThat(page(street, "en"))
                .contains("/calls/" + number + "/ratings\"", "<option value=\"" + LEAD + "\"")
                .doesNotContain("<option value=\"" + named + "\"");
        assertThat(post(street, "ratings", "department", named, "rating", "2").statusCode())
                .isEqualTo(400);
        stage.now("2026-08-03T10:00");
        assertThat(page(street, "en")).contains(number).doesNotContain("/ratings\"");
        assertThat(post(street, "ratings", "rating", "2").statusCode()).isEqualTo(409);
    }

    @Test
    void fileSentAgainStandsThereOnce() {
        assertThat(upload(LEAD).body()).isEqualTo(upload(LEAD).body());
        assertThat(stage.get(CALLER, "/api/calls/" + number + "/attachments").body())
                .hasSize(1);
        assertThat(upload(CALLER).statusCode()).isEqualTo(200);
        assertThat(stage.get(CALLER, "/api/calls/" + number + "/attachments").body())
                .hasSize(2);
    }

    @Test
    void answerIsSaidOfTheSolutionThatWasReadAndOfNoLater() {
        stage.completed(
                LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已清掏"));
        var read = solution(CALLER);
        post(CALLER, "verification", "solved", "false", "solution", read, "comment", "还有");
        stage.supported(number);
        stage.now("2026-06-09T15:00");
        stage.completed(LEAD, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "再次清掏"));
        assertThat(post(CALLER, "verification", "solved", "true", "rating", "5", "solution", read)
                        .statusCode())
                .isEqualTo(409);
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
    }

    @Test
    void callerVerifiesOnTheSheet() {
        stage.completed(
                LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已清掏"));
        assertThat(page(CALLER, "zh-CN")).contains("name=\"solved\"");
        assertThat(post(CALLER, "verification", "solved", "true", "rating", "9").statusCode())
                .isEqualTo(400);
        var closed = post(CALLER, "verification", "solved", "true", "rating", "5", "comment", "很快");
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
        assertThat(stage.status(number)).isEqualTo("CLOSED_SOLVED");
        for (var account : List.of(LEAD, DESK, "leader")) {
            assertThat(text(page(account, "zh-CN"))).contains("一事一考核", "海珠区环卫中心", "基础分 +100", "呼叫人评分 5");
        }
        assertThat(page(CALLER, "zh-CN")).doesNotContain("sheet-assessed");
        assertThat(text(page(LEAD, "zh-CN"))).contains("按时应答: 是", "核实结果: 已解决", "评分(1–5): 5");
        assertThat(text(page(LEAD, "en"))).contains("Acknowledged in time: yes", "Verdict of the caller: solved");
        assertThat(post(CALLER, "verification", "solved", "true", "rating", "5").statusCode())
                .isEqualTo(409);
    }

    @Test
    void deskMergesAndTakesApart() {
        var main = number;
        number = reported("化粪池又堵", "同一处外溢");
        assertThat(page(DESK, "en")).contains("value=\"" + main + "\"");
        assertThat(post(DESK, "merge", "into", number).statusCode()).isEqualTo(400);
        assertThat(post(DESK, "merge", "into", "20200101-000001").statusCode()).isEqualTo(404);
        assertThat(post(DESK, "merge", "into", main, "note", "同一件").body()).contains("href=\"/calls/" + main + "\"");
        assertThat(stage.status(number)).isEqualTo("MERGED");
        var follower = number;
        number = main;
        assertThat(page(LEAD, "en")).as("who handles the main call").contains("href=\"/calls/" + follower + "\"");
        assertThat(page(CALLER, "en")).contains("href=\"/calls/" + follower + "\"");
        number = follower;
        assertThat(post(DESK, "unmerge").statusCode()).isEqualTo(200);
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
        assertThat(page(DESK, "en")).contains("To do: Acknowledge call");
    }

    @Test
    void photosAreSeenAndAddedWithTheSession() {
        stage.attach(CALLER, number, "before.png", Photos.png(), null);
        var page = page(LEAD, "en");
        var photo = Pattern.compile("src=\"/(calls/[^\"]+/thumbnail)\"").matcher(page);
        assertThat(photo.find()).isTrue();
        var address = photo.group(1);
        assertThat(visitor(LEAD).get(address).statusCode()).isEqualTo(200);
        assertThat(visitor(LEAD).get(address.replace("/thumbnail", "")).statusCode())
                .isEqualTo(200);
        assertThat(visitor("baiyun.sanitation").get(address).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(address).statusCode()).isEqualTo(401);
        assertThat(upload(LEAD).statusCode()).isEqualTo(200);
        assertThat(upload("leader").statusCode()).isEqualTo(403);
        assertThat(stage.get(CALLER, "/api/calls/" + number + "/attachments").body())
                .hasSize(2);
    }

    @Test
    void officerIsLedToTheTask() {
        assertThat(page(LEAD, "en")).contains("/camunda/app/tasklist/default/#/?task=");
        assertThat(page("leader", "en")).doesNotContain("/camunda/app/tasklist/default/#/?task=");
        assertThat(page(CALLER, "en")).doesNotContain("/camunda/app/tasklist/default/#/?task=");
    }

    private HttpResponse<String> upload(String account) {
        var visitor = visitor(account);
        var page = visitor.get("calls/" + number, "Accept", "text/html").body();
        var token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return visitor.upload("calls/" + number + "/attachments", "X-CSRF-TOKEN", token.group(1), "after.png", PHOTO);
    }

    private static List<String> forms(String page) {
        return Pattern.compile("<form class=\"sheet[^>]*>|<form [^>]*hx-post=\"/calls/[^>]*>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** What stands on a page, without its elements. */
    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    /** Everything inside the shapes of the picture that are in a state. */
    private static String shape(String page, String state) {
        return Pattern.compile("<g class=\"shape task " + state + "\">(.*?)</g>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .reduce("", String::concat);
    }

    /** What comes due next, in the head of a page. */
    private static String next(String page) {
        var found = Pattern.compile("sheet-next.*?</ul>", Pattern.DOTALL).matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private List<String> unmaskings() {
        return jdbc.sql("select account from unmasking where call_number = :number order by at, account")
                .param("number", number)
                .query(String.class)
                .list();
    }

    private String page(String account, String language) {
        var answer = visitor(account).get("calls/" + number, "Accept", "text/html", "Accept-Language", language);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> post(String account, String action, String... fields) {
        var all = new HashMap<>(Map.of(
                "note",
                "x",
                "reason",
                "x",
                "text",
                "x",
                "key",
                UUID.randomUUID().toString(),
                "solved",
                "true",
                "department",
                LEAD,
                "into",
                number));
        if (action.equals("ratings")) {
            all.put("rating", "4");
        }
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        if (fields.length == 0 && action.equals("verification")) {
            all.put("rating", "5");
        }
        if (action.equals("verification")) {
            all.putIfAbsent("solution", solution(account));
        }
        return visitor(account)
                .submit(
                        "calls/" + number + "/" + action,
                        all.entrySet().stream()
                                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                                .toArray(String[]::new));
    }

    /** Which solution the sheet shows, if any. */
    private String solution(String account) {
        var page =
                visitor(account).get("calls/" + number, "Accept", "text/html").body();
        var field = Pattern.compile("name=\"solution\" value=\"([^\"]+)\"").matcher(page);
        return field.find() ? field.group(1) : "";
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port);
        visitor.signIn(account, "demo");
        return visitor;
    }

    private String reported(String title, String description) {
        var answer = stage.post(
                CALLER,
                "/api/calls",
                Map.of(
                        "title",
                        title,
                        "description",
                        description,
                        "category",
                        "drainage.septic-tank",
                        "area",
                        "haizhu-yonglong",
                        "channel",
                        "GRID",
                        "latitude",
                        23.09,
                        "longitude",
                        113.27,
                        "caller",
                        Map.of("name", "陈大文", "phone", "13800138000")));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.text("number");
    }
}
