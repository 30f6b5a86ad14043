package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.attachment.Photos;
import org.huying.scenario.Stage;
import org.huying.security.Accounts;

@HuyingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1)
class TasklistBrowserTest {

    static final String LEAD = "yuexiu-renmin.enforcement";
    static final Pattern LOGIN = Pattern.compile("^http://[^/]+/login$");
    static final String CALLER = "yuexiu-renmin.grid";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    Chromium chromium;
    BrowserContext person;
    Page page;
    final List<String> broken = new ArrayList<>();

    @BeforeAll
    void start() {
        chromium = Chromium.start(port);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void leave() {
        person.close();
        stage.resetClock();
        assertThat(broken).as("requests that failed, errors in the console").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 登录, 筛选任务, 今天到期", "en-US, Sign in, Filter Tasks, Due today"})
    void oneLoginAndTasklistSpeaksTheLanguageOfTheBrowser(String locale, String button, String search, String filter) {
        arrive(locale);
        Chromium.look(page, "login-" + locale);
        assertThat(page.getByRole(AriaRole.BUTTON).first()).hasText(button);
        signIn(LEAD);
        assertThat(page.getByPlaceholder(search)).isVisible();
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        assertThat(page.getByText("Camunda Platform")).isVisible();
        assertThat(page.locator(".task-filter .name a").nth(2))
                .hasText(Pattern.compile("^\\s*" + filter + "[\\s\\d]*$"));
        assertThat(page.locator("body")).not().containsText("CREATION_DATE");
        Chromium.look(page, "tasklist-" + locale);
    }

    @Test
    void callIsAnsweredResolvedAndVerifiedWithTheForms() {
        var number = report("状元坊垃圾 <b>{{7*7}}</b>");
        arrive("zh-CN");
        signIn(LEAD);
        openTask("应答", number);
        assertThat(form()).containsText("状元坊垃圾 <b>{{7*7}}</b>");
        assertThat(form().locator(".huying-due")).containsText("到期，还剩");
        Chromium.look(page, "acknowledge-zh-CN");
        form().getByLabel("承诺内容").fill("今天下午清运");
        var day = LocalDate.now(Stage.ZONE).plusDays(3).toString();
        form().getByLabel("承诺完成日期").fill(day);
        complete();
        assertThat(stage.status(number)).isEqualTo("ACKNOWLEDGED");
        assertThat(stage.call(number).path("promise").asText()).isEqualTo("今天下午清运");
        assertThat(stage.call(number).path("promisedDate").asText()).isEqualTo(day);

        stage.supported(number);
        openTask("办结", number);
        assertThat(form()).containsText("今天下午清运");
        assertThat(form().getByLabel("不采纳", exactly())).isHidden();
        Chromium.look(page, "resolve-zh-CN");
        form().getByLabel("办理结果").fill("垃圾已清运，路面已冲洗");
        completeButton().click();
        assertThat(page.locator("[notifications-panel]")).containsText("缺少办理结果照片");
        page.locator("[notifications-panel] .close:visible").click();
        attach("上传照片", "清运后.jpg", "no photo".getBytes(StandardCharsets.UTF_8));
        assertThat(form().locator(".huying-upload").first()).containsText("清运后.jpg：不接收这种文件");
        broken.removeIf(line -> line.matches(".*(submit-form|attachments|Failed to load resource).*"));
        attach("上传照片", "清运后.jpg", Photos.jpeg());
        assertThat(form().locator(".huying-upload").first()).hasText("已添加 1 个");
        assertThat(form().getByAltText("清运后.jpg")).isVisible();
        Chromium.look(page, "attached-zh-CN");
        complete();
        assertThat(stage.status(number)).isEqualTo("RESOLVED");

        signOut();
        signIn(CALLER);
        openTask("核实结果", number);
        assertThat(form()).containsText("路面已冲洗");
        assertThat(form().getByAltText("清运后.jpg")).isVisible();
        form().getByLabel("已解决", exactly()).check();
        form().getByLabel("很满意", exactly()).check();
        form().getByLabel("补充说明").fill("谢谢");
        Chromium.look(page, "verify-zh-CN");
        complete();
        assertThat(stage.status(number)).isEqualTo("CLOSED_SOLVED");
        assertThat(stage.call(number).path("rating").asInt()).isEqualTo(5);
    }

    @Test
    void matterSolvedOnTheSpotIsReportedInOneStep() {
        var number = report("路灯下的垃圾袋");
        arrive("en-US");
        signIn(LEAD);
        openTask("Acknowledge call", number);
        form().getByLabel("It is solved on the spot").check();
        assertThat(form().getByLabel("What you promise to do")).isHidden();
        attach("Attach photos", "after.jpg", Photos.jpeg());
        assertThat(form().locator(".huying-upload").first()).hasText("Attached: 1");
        form().getByLabel("What was done").fill("Bags removed");
        Chromium.look(page, "acknowledge-en-US");
        complete();
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
    }

    @Test
    void opinionOfTheStreetIsAnsweredWithWhetherItIsFollowed() {
        var number = stage.post(
                        "yuexiu-renmin.dispatch",
                        "/api/calls",
                        Map.of(
                                "kind", "CONSULTATION",
                                "department", "yuexiu.planning",
                                "title", "对改造方案的意见",
                                "description", "通道太窄",
                                "category", "construction.site-order",
                                "area", "yuexiu-renmin",
                                "channel", "CONSOLE"))
                .text("number");
        arrive("zh-CN");
        signIn("yuexiu.planning");
        openTask("应答", number);
        assertThat(form()).containsText("征求意见");
        assertThat(form().getByLabel("不采纳", exactly())).isHidden();
        assertThat(form()).not().containsText("当场解决");
        form().getByLabel("直接答复").check();
        form().getByLabel("不采纳", exactly()).check();
        form().getByLabel("答复及理由").fill("红线内无法拓宽");
        Chromium.look(page, "opinion-zh-CN");
        complete();
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
        assertThat(stage.call(number).at("/opinion/followed").asBoolean(true)).isFalse();

        signOut();
        signIn("yuexiu-renmin.dispatch");
        openTask("核实结果", number);
        assertThat(form()).containsText("不采纳：红线内无法拓宽");
    }

    @Test
    void volunteersReadAndAnswerTheAlertOfAnEmergency() {
        var number = stage.report(CALLER, "emergency.fire", "yuexiu-renmin-g01", "状元坊着火", "二楼有明火");
        var order = stage.call(number).at("/alerts/0/order").asText();
        arrive("zh-CN");
        signIn("yuexiu-renmin.renmin-fire-volunteers");
        openTask("执行指令", order);
        assertThat(form()).containsText("状元坊着火");
        assertThat(form()).containsText("二楼有明火");
        form().locator("#note").fill("已疏散");
        form().locator("input[value=done]").check();
        Chromium.look(page, "alert-zh-CN");
        complete();
        assertThat(stage.call(number).at("/alerts/0/counts/done").asInt()).isEqualTo(1);
    }

    @Test
    void deskAssignsADepartmentFromTheList() {
        var number = stage.report(CALLER, "other.unclassified", "yuexiu-renmin-g01", "无人认领的事项", "不知道归谁管");
        arrive("zh-CN");
        signIn("yuexiu-renmin.dispatch");
        openTask("指派部门", number);
        assertThat(form()).containsText("未匹配到责任部门，待人工指派 · 系统");
        form().getByLabel("部门", exactly()).selectOption("yuexiu.transport");
        Chromium.look(page, "assign-zh-CN");
        complete();
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo("yuexiu.transport");
    }

    @Test
    void coordinationReassignsWhatNobodyAnswered() {
        var number = report("一小时无人应答");
        stage.until(number, stage.nextDue(number).orElseThrow());
        stage.until(number, stage.nextDue(number).orElseThrow());
        stage.resetClock();
        arrive("en-US");
        signIn("yuexiu-renmin.coordination");
        openTask("Coordinate", number);
        assertThat(form()).containsText("Not acknowledged in time");
        assertThat(form().getByLabel("Extend the time to resolve")).isHidden();
        form().getByLabel("Give it to another department").check();
        form().getByLabel("Department", exactly()).selectOption("yuexiu.sanitation");
        Chromium.look(page, "coordinate-en-US");
        complete();
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo("yuexiu.sanitation");
    }

    @Test
    void supportingDepartmentReportsItsPartAndTheLeadReleasesAnother() {
        var number = report("油污进了下水道");
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        arrive("zh-CN");
        signIn("yuexiu.sanitation");
        openTask("应答配合", number);
        assertThat(form()).containsText("配合部门");
        form().getByLabel("承诺内容").fill("每天清运两次");
        Chromium.look(page, "acknowledge-support-zh-CN");
        complete();
        openTask("配合办理", number);
        assertThat(form()).containsText("每天清运两次");
        form().getByLabel("本部门办理情况").fill("已清运");
        Chromium.look(page, "support-call-zh-CN");
        complete();
        assertThat(stage.support(number, "yuexiu.sanitation")).isEqualTo("REPORTED");
        person.close();

        arrive("en-US");
        signIn(LEAD);
        openTask("Resolve call", number);
        assertThat(form()).containsText("has reported its part");
        form().getByLabel("Release a supporting department").check();
        form().getByLabel("Department to release").selectOption("yuexiu-renmin.public-services");
        form().getByLabel("Why", exactly()).fill("Not needed");
        Chromium.look(page, "release-department-en-US");
        complete();
        assertThat(stage.support(number, "yuexiu-renmin.public-services")).isEqualTo("RELEASED");
    }

    @Test
    void coordinationFormsAJointTeam() {
        var number = report("一小时无人应答的油污");
        stage.until(number, stage.nextDue(number).orElseThrow());
        stage.until(number, stage.nextDue(number).orElseThrow());
        stage.resetClock();
        arrive("zh-CN");
        signIn("yuexiu-renmin.coordination");
        openTask("统筹协调", number);
        assertThat(form().getByLabel("解除该部门的配合")).isHidden();
        form().getByLabel("组成联合办理小组").check();
        var departments = form().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("增加哪些部门（可多选）"));
        assertThat(departments.getByLabel("人民街道公共服务办")).hasCount(1);
        assertThat(departments.getByLabel("人民街道综合执法队")).hasCount(0);
        completeButton().click();
        assertThat(form().locator(".huying-boxes input:invalid")).hasCount(1);
        departments.getByLabel("越秀区水务局").check();
        departments.getByLabel("越秀区市场监管局").check();
        Chromium.look(page, "joint-team-zh-CN");
        complete();
        assertThat(stage.call(number).path("supportingDepartments").toString())
                .contains("yuexiu.water", "yuexiu.market");
    }

    @Test
    void returnedCallIsRuledUpon() {
        var number = report("不归我们的垃圾");
        arrive("zh-CN");
        signIn(LEAD);
        openTask("应答", number);
        form().getByLabel("退单：不属本部门职责").check();
        var items = form().getByLabel("依据哪条职责事项");
        items.selectOption("S-DUTY-030");
        assertThat(items.locator("option:checked")).hasText("内涝积水抽排 → 越秀区水务局");
        assertThat(items).not().containsText("S-DUTY");
        form().getByLabel("退单理由").fill("在河道内");
        Chromium.look(page, "return-zh-CN");
        complete();
        assertThat(stage.events(number)).endsWith("RETURNED");
        person.close();

        arrive("en-US");
        signIn("yuexiu-renmin.coordination");
        openTask("Arbitrate", number);
        assertThat(form().locator(".huying-facts")).containsText("Yuexiu District Water · Pump");
        form().locator("#note").fill("The river is theirs");
        completeButton().click();
        // What binds is chosen, not left as it is.
        assertThat(form().locator("input:invalid").first()).isVisible();
        assertThat(form().locator("[data-history]")).containsText("Duty item: Pump");
        assertThat(form()).not().containsText("S-DUTY-");
        form().getByLabel("Give it to another department").check();
        assertThat(form().getByLabel("Department", exactly())).hasValue("yuexiu.water");
        assertThat(form().locator("option[value='" + LEAD + "']")).hasCount(0);
        Chromium.look(page, "arbitrate-en-US");
        complete();
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo("yuexiu.water");
    }

    @Test
    void holdIsAskedForWithAPlanAndDecided() {
        var number = accepted("等待规划许可");
        stage.post("yuexiu.coordination", "/api/calls/" + number + "/supervision", Map.of("reason", "群众关注"));
        var review = LocalDate.now(Stage.ZONE).plusDays(30).toString();
        arrive("zh-CN");
        signIn(LEAD);
        openTask("【督办】", number);
        form().getByLabel("申请挂账").check();
        assertThat(form().getByLabel("办理结果")).isHidden();
        form().getByLabel("复核日期").fill("2020-01-01");
        form().getByLabel("挂账期间的计划").fill("取得许可后一周内改建");
        completeButton().click();
        assertThat(page.locator("[notifications-panel] .message:visible")).hasText(Pattern.compile("^\\s*复核日期请填写.*"));
        assertThat(form().getByLabel("复核日期")).isFocused();
        assertThat(form().getByLabel("复核日期")).hasAttribute("aria-invalid", "true");
        Chromium.look(page, "hold-refused-zh-CN");
        broken.removeIf(line -> line.contains("submit-form") || line.contains("Failed to load resource"));
        page.locator("[notifications-panel] .close:visible").click();
        form().getByLabel("复核日期").fill(review);
        assertThat(form().locator("[aria-invalid]")).hasCount(0);
        assertThat(form().locator("[data-hold-room]")).containsText("第 1 次挂账，共可挂账 2 次，复核日期最迟");
        Chromium.look(page, "ask-hold-zh-CN");
        complete();
        assertThat(stage.events(number)).endsWith("HOLD_ASKED");
        person.close();

        arrive("en-US");
        signIn("yuexiu-renmin.coordination");
        openTask("Decide hold", number);
        assertThat(form().locator(".huying-facts")).containsText("取得许可后一周内改建");
        assertThat(form().locator(".huying-facts"))
                .containsText(LocalDate.parse(review).format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK)));
        assertThat(form().locator(".huying-facts")).containsText("DB-");
        form().getByLabel("Approve").check();
        Chromium.look(page, "decide-hold-en-US");
        complete();
        assertThat(stage.status(number)).isEqualTo("ON_HOLD");
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 人民街道综合执法队, Renmin Subdistrict Comprehensive",
        "en-US, Renmin Subdistrict Comprehensive Enforcement Team, 人民街道综合执法队"
    })
    void groupsAndAccountsAreCalledAsTheReaderCallsThemAndTheMarkLeadsHome(String locale, String own, String other) {
        var number = report("名称");
        arrive(locale);
        signIn(LEAD);
        openTask(locale.startsWith("zh") ? "应答" : "Acknowledge", number);
        assertThat(page.locator(".meta .groups")).containsText(own);
        assertThat(page.locator(".meta .groups")).not().containsText(other);
        assertThat(page.locator("[cam-widget-header]")).containsText(own);
        assertThat(page.locator("[cam-widget-header]")).not().containsText(other);
        Chromium.look(page, "names-" + locale);
        assertThat(page.locator(".navbar-brand")).hasAttribute("href", "/");
        page.locator(".navbar-brand").click();
        page.waitForURL(url -> !url.contains("task="));
        assertThat(page.locator("ol.tasks-list")).isVisible();
        person.close();
        arrive(locale);
        signIn("yuexiu-renmin.coordination");
        page.locator(".navbar-brand").click();
        assertThat(page).hasURL(Pattern.compile("/coordination$"));
    }

    @Test
    void moreTimeIsAskedForAndDecided() {
        var number = accepted("设备未到");
        arrive("en-US");
        signIn(LEAD);
        openTask("Resolve call", number);
        form().getByLabel("Ask for more time").check();
        form().getByLabel("Additional working days").fill("5");
        assertThat(form().locator("[data-more-time]"))
                .containsText(Pattern.compile("If granted, due .+ Renmin .+ decides. Extension 1 of 1"));
        form().getByLabel("Why more time is needed").fill("The machine comes on Friday");
        Chromium.look(page, "ask-extension-en-US");
        complete();
        assertThat(page.locator(".huying-said").last())
                .containsText("Sent to Renmin Subdistrict Coordination Office, which decides");
        page.goBack();
        var gone = page.locator("[notifications-panel] .message:visible").first();
        assertThat(gone).containsText("The list shows what is left to do.");
        assertThat(gone).not().containsText("No matching");
        Chromium.look(page, "back-to-a-task-that-is-done-en-US");
        broken.clear();
        person.close();

        arrive("zh-CN");
        signIn("yuexiu-renmin.coordination");
        openTask("审批延期", number);
        assertThat(form().locator(".huying-facts")).containsText("+5 · The machine comes on Friday");
        assertThat(form().locator(".huying-facts")).containsText(Pattern.compile("若同意，期限为 .+第 1 次，共可 1 次"));
        assertThat(form().locator(".huying-waiting")).containsText("人民街道统筹协调办公室于");
        Chromium.look(page, "decide-extension-zh-CN");
        form().getByLabel("不同意", exactly()).check();
        completeButton().click();
        assertThat(form().locator("textarea:invalid")).hasCount(1);
        form().getByLabel("说明").fill("请借用设备");
        complete();
        assertThat(stage.events(number)).endsWith("EXTENSION_REFUSED");
    }

    @Test
    void orderIsCarriedOutAndWhoeverIsSilentFollowedUp() {
        var unit = "yuexiu-renmin-g02.grid";
        var number = stage.post(
                        "yuexiu-renmin.dispatch",
                        "/api/orders",
                        Map.of(
                                "title", "防台风巡查",
                                "text", "转移危房住户，\n逐户登记。",
                                "area", "yuexiu-renmin",
                                "evidence", "TEXT",
                                "targets", List.of(Map.of("role", "grid", "area", "yuexiu-renmin"))))
                .text("number");
        stage.until(number, stage.nextDue(number).orElseThrow());
        stage.resetClock();
        arrive("en-US");
        signIn("yuexiu-renmin.coordination");
        openTask("Follow up", number);
        assertThat(form()).containsText("are late");
        assertThat(form()).containsText("72 of 72");
        assertThat(form()).containsText("you urge all who are silent");
        assertThat(form().locator("[type=radio]")).hasCount(0);
        assertThat(form()).containsText("Renmin Subdistrict Grid 20 and 52 more");
        Chromium.look(page, "follow-up-order-en-US");
        form().getByLabel("Note").fill("Please answer");
        complete();
        person.close();

        arrive("zh-CN");
        signIn(unit);
        openTask("执行指令", number);
        Chromium.look(page, "carry-out-order-zh-CN");
        complete();
        openTask("执行指令", number);
        assertThat(form().getByLabel("收到，立即执行")).isHidden();
        assertThat(form().getByLabel("已完成")).isChecked();
        assertThat(form().getByLabel("上传照片")).isVisible();
        form().getByLabel("执行情况").fill("已转移3户8人");
        Chromium.look(page, "order-done-zh-CN");
        complete();
        var closed = stage.post("yuexiu-renmin.dispatch", "/api/orders/" + number + "/close", Map.of());
        assertThat(closed.body().at("/counts/done").asInt()).isEqualTo(1);
    }

    @Test
    void wrongAnswerIsRefusedInWordsAndTheTaskStays() {
        var number = report("昨天的承诺");
        arrive("zh-CN");
        signIn(LEAD);
        openTask("应答", number);
        completeButton().click();
        assertThat(form().locator("textarea:invalid")).hasCount(1);
        form().getByLabel("承诺内容").fill("   ");
        completeButton().click();
        assertThat(form().locator("textarea:invalid")).hasCount(1);
        form().getByLabel("承诺内容").fill("昨天清运");
        form().getByLabel("承诺完成日期").fill("2020-01-01");
        completeButton().click();
        assertThat(page.locator("[notifications-panel]")).containsText("承诺完成日期：2020-01-01");
        assertThat(page.locator("[notifications-panel]")).not().containsText("ENGINE-");
        Chromium.look(page, "refused-zh-CN");
        assertThat(form().getByLabel("承诺内容")).hasValue("昨天清运");
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
        broken.removeIf(line -> line.contains("submit-form") || line.contains("Failed to load resource"));
    }

    @Test
    void whatWasTypedOutlivesAnEndedLogin() {
        var number = report("写到一半的退单");
        arrive("en-US");
        signIn(LEAD);
        openTask("Acknowledge call", number);
        var task = page.url();
        form().getByLabel("Return it: not ours").check();
        form().getByLabel("Duty item that says whose it is").selectOption("S-DUTY-030");
        form().getByLabel("Why it is returned").fill("It lies in the river");
        person.clearCookies();
        completeButton().click();
        page.locator("#username").waitFor();
        broken.clear();
        signIn(LEAD);
        assertThat(page).hasURL(task);
        assertThat(form()).containsText("What you had typed and not sent is back");
        assertThat(form().getByLabel("Return it: not ours")).isChecked();
        assertThat(form().getByLabel("Duty item that says whose it is")).hasValue("S-DUTY-030");
        assertThat(form().getByLabel("Why it is returned")).hasValue("It lies in the river");
        complete();
        assertThat(stage.events(number)).endsWith("RETURNED");
    }

    @Test
    void signingOutInTasklistLeadsToTheLoginPageAndClosesOurPages() {
        arrive("zh-CN");
        signIn(LEAD);
        signOut();
        page.navigate("/camunda/app/tasklist/");
        assertThat(page).hasURL(LOGIN);
        page.navigate("/swagger-ui/index.html");
        assertThat(page).hasURL(LOGIN);
    }

    @Test
    void officerIsToldWhyCockpitStaysClosed() {
        arrive("zh-CN");
        signIn(LEAD);
        page.navigate("/camunda/app/cockpit/default/");
        assertThat(page.locator("h1")).hasText("您的账号无权访问");
        Chromium.look(page, "forbidden-zh-CN");
        broken.removeIf(line -> line.contains("403"));
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 应答, 承诺内容, 催办, 新留言, 等待答复, 答复, 发送留言, 已发送",
        "en-US, Acknowledge call, What you promise to do, Urged, New message, waits for an answer, Answer, Send the"
                + " message, Sent"
    })
    void officerIsToldWhatComesWhileTheFormIsOpenAndAnswersThere(
            String locale,
            String step,
            String promise,
            String urged,
            String fresh,
            String waits,
            String answer,
            String send,
            String sent) {
        var number = report("巷口积水 " + locale);
        arrive(locale);
        signIn(LEAD);
        openTask(step, number);
        assertThat(form().locator(".huying-latest-line")).hasCount(0);
        form().getByLabel(promise).fill("三点到");
        stage.post(CALLER, "/api/calls/" + number + "/urge", Map.of("note", "水还在涨"));
        stage.post(CALLER, "/api/calls/" + number + "/messages", Map.of("text", "已经到膝盖，请问几点到？"));
        var slow = new LocatorAssertions.ContainsTextOptions().setTimeout(45_000);
        assertThat(form().locator(".huying-latest")).containsText("已经到膝盖，请问几点到？", slow);
        assertThat(form().locator(".huying-latest")).containsText(waits);
        assertThat(form().locator(".huying-latest")).containsText("水还在涨");
        assertThat(form().getByLabel(promise)).hasValue("三点到");
        var card = page.locator("ol.tasks-list li.task").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(card.locator(".huying-news").first()).containsText(urged, slow);
        assertThat(card.locator(".huying-news").nth(1)).hasText(fresh);
        assertThat(card.locator(".priority")).isHidden();
        Chromium.look(page, "urged-and-written-" + locale);
        form().locator(".huying-latest")
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(answer))
                .click();
        var field = form().locator(".huying-reply textarea");
        assertThat(field).isFocused();
        field.fill("三点前到，请先断电");
        form().locator(".huying-reply button")
                .filter(new Locator.FilterOptions().setHasText(send))
                .dblclick();
        assertThat(form().locator(".huying-reply [role=status]")).containsText(sent);
        assertThat(form().locator(".huying-latest-line")).hasCount(0);
        assertThat(form().locator(".huying-history")).containsText("三点前到，请先断电");
        Chromium.look(page, "answered-" + locale);
        assertThat(form().getByLabel(promise)).hasValue("三点到");
        assertThat(stage.get(CALLER, "/api/calls/" + number + "/messages").body())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 应答, 退单：不属本部门职责, 查找职责事项, 退单理由, 裁定维持, 仍由本部门办理, 第 1 次退单, 第 2 次退单",
        "en-US, Acknowledge call, Return it: not ours, Look for an item, Why it is returned, Ruled: stays yours, stays"
                + " with you, return 1 of, return 2 of"
    })
    void dutyItemsAreLookedForAndTheRulingIsSaidOnTop(
            String locale,
            String step,
            String returns,
            String filter,
            String why,
            String ruled,
            String stays,
            String first,
            String second) {
        var number = report("退回的井盖 " + locale);
        arrive(locale);
        signIn(LEAD);
        openTask(step, number);
        assertThat(form()).containsText(first);
        form().getByLabel(returns).check();
        var items = form().locator("#dutyItem");
        var all = items.locator("option").count();
        form().getByLabel(filter).fill(locale.equals("zh-CN") ? "内涝" : "flood");
        assertThat(items.locator("option").count()).isLessThan(all);
        Chromium.look(page, "duty-items-" + locale);
        page.keyboard().press("ArrowDown");
        assertThat(items).isFocused();
        assertThat(items.inputValue()).isNotEmpty();
        form().getByLabel(filter).fill("");
        assertThat(items.locator("option")).hasCount(all);
        assertThat(items.inputValue()).isNotEmpty();
        form().getByLabel(why).fill("不归我们");
        complete();
        stage.completed(
                "yuexiu-renmin.coordination",
                number,
                "Activity_Arbitrate",
                Map.of("outcome", "uphold", "note", "就是你们的"));
        openTask(step, number);
        assertThat(form().locator(".huying-latest")).containsText(stays);
        assertThat(form().locator(".huying-latest")).containsText("就是你们的");
        assertThat(form()).containsText(second);
        var card = page.locator("ol.tasks-list li.task").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(card.locator(".huying-news")).hasText(ruled);
        Chromium.look(page, "upheld-" + locale);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 应答, 承诺内容, 承诺完成日期, 晚于办理期限, 办结, 增加配合部门",
        "en-US, Acknowledge call, What you promise to do, Promised for, later than the deadline, Resolve call, Call"
                + " another department"
    })
    void refusalGoesWithTheSuccessAndHalfWrittenTextOutlivesAnotherSupporter(
            String locale, String step, String promise, String day, String later, String next, String add) {
        var number = report("写到一半 " + locale);
        arrive(locale);
        signIn(LEAD);
        openTask(step, number);
        form().getByLabel(promise).fill("清运");
        form().getByLabel(day).fill("2020-01-01");
        assertThat(form().locator(".huying-warning")).hasText("");
        completeButton().click();
        assertThat(page.locator("[notifications-panel] .alert-danger")).hasCount(1);
        broken.removeIf(line -> line.contains("submit-form") || line.contains("Failed to load resource"));
        form().getByLabel(day).fill(LocalDate.now(Stage.ZONE).plusDays(60).toString());
        assertThat(form().locator(".huying-warning")).containsText(later);
        Chromium.look(page, "promise-after-deadline-" + locale);
        completeButton().press("Enter");
        assertThat(page.locator(".huying-said").last()).isVisible();
        assertThat(page.locator("[notifications-panel] .alert-danger")).hasCount(0);
        Chromium.look(page, "refusal-gone-" + locale);
        assertThat(form()).hasCount(0);

        openTask(next, number);
        form().locator("#note").fill("已清运一半");
        form().getByLabel(add).check();
        form().locator("#department").selectOption("yuexiu.water");
        form().locator("#whyChanged").fill("需要抽水");
        complete();
        var again = page.locator("ol.tasks-list li.task").filter(new Locator.FilterOptions().setHasText(number));
        again.click();
        assertThat(form().locator("#note")).hasValue("已清运一半");
        assertThat(form().locator(".huying-claim")).isHidden();
        assertThat(form().locator("#whyChanged")).hasValue("");
        Chromium.look(page, "carried-over-" + locale);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN", "en-US"})
    void adminChoosesAndSeesCockpit(String locale) {
        arrive(locale);
        page.fill("#username", "admin");
        page.fill("#password", Accounts.PASSWORD);
        page.click("button");
        Chromium.look(page, "start-" + locale);
        page.locator("a.card[href*=cockpit]").click();
        page.locator(".ce-eol-banner").waitFor();
        assertThat(page.locator(".ce-eol-banner"))
                .containsText(locale.equals("zh-CN") ? "该版本已停止发布新版" : "which has had its last release");
        assertThat(page.locator("body")).containsText(locale.equals("zh-CN") ? "流程" : "Processes");
        page.waitForTimeout(1500);
        Chromium.look(page, "cockpit-" + locale);
    }

    @Test
    void interfaceIsDescribedToWhoeverHasSignedIn() {
        arrive("en-US");
        signIn(LEAD);
        page.navigate("/swagger-ui/index.html");
        // Describing all of it takes some seconds the first time.
        assertThat(page.locator("#swagger-ui"))
                .containsText("/api/calls", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        Chromium.look(page, "interface-en-US");
    }

    private String report(String title) {
        return stage.report(CALLER, "environment.exposed-garbage", "yuexiu-renmin-g01", title, "巷口垃圾无人清运，\n已经两天。");
    }

    private String accepted(String title) {
        var number = report(title);
        stage.completed(
                LEAD,
                number,
                "Activity_AcknowledgeCall",
                Map.of(
                        "outcome", "accept",
                        "promise", "下周清运",
                        "promisedDate", LocalDate.now(Stage.ZONE).plusDays(7).toString()));
        return number;
    }

    private void arrive(String locale) {
        broken.clear();
        person = chromium.person(locale);
        page = person.newPage();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                broken.add(response.status() + " " + response.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                broken.add(message.text());
            }
        });
        page.onPageError(broken::add);
        page.navigate("/");
    }

    private void signIn(String account) {
        page.fill("#username", account);
        page.fill("#password", Accounts.PASSWORD);
        page.click("button");
        page.waitForURL(url -> !url.contains("/login"));
        if (!page.url().contains("/camunda/app/tasklist/")) {
            page.navigate("/camunda/app/tasklist/");
        }
    }

    private void signOut() {
        page.locator(".user-account, [cam-widget-header] .account, .account.dropdown")
                .first()
                .click();
        page.locator(".logout a").click();
        page.waitForURL(LOGIN);
        // What Tasklist still asks for before our script has left it.
        broken.removeIf(line -> line.contains("401"));
    }

    private void openTask(String name, String number) {
        var card = page.locator("ol.tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(name))
                .filter(new Locator.FilterOptions().setHasText(number));
        var claim = page.locator(".claim, [ng-click*=claim]").first();
        card.click();
        try {
            claim.waitFor(new Locator.WaitForOptions().setTimeout(8000));
        } catch (TimeoutError lost) {
            // Tasklist draws all cards anew every ten seconds: a click on one that is just going is lost.
            card.click();
        }
        assertThat(form().locator(".huying-claim")).isVisible();
        claim.click();
        assertThat(form().locator(".huying-claim")).isHidden();
        assertThat(form().locator(".huying-number")).containsText(number);
        assertThat(completeButton()).isEnabled();
    }

    private Locator form() {
        return page.locator(".huying-form");
    }

    private Locator completeButton() {
        return page.locator("[cam-tasklist-form] button.btn-primary, .form-actions button.btn-primary")
                .first();
    }

    private void attach(String label, String name, byte[] content) {
        form().getByLabel(label).setInputFiles(new FilePayload(name, "image/jpeg", content));
    }

    /** Tasklist shows the card of a task that is done until its list has been fetched anew: it leads to nothing. */
    private void complete() {
        var done = page.url().replaceFirst(".*[?&]task=([^&]+).*", "$1");
        // What Tasklist says of the task before may lie over the button until somebody closes it.
        page.locator("[notifications-panel] .close").all().forEach(Locator::click);
        completeButton().click();
        assertThat(page.locator(".huying-said").last()).isVisible();
        assertThat(form()).hasCount(0);
        assertThat(page.locator("ol.tasks-list a[href*='task=" + done + "']")).hasCount(0);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
