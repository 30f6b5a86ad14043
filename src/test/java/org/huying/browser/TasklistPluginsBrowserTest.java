package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;
import org.huying.security.Accounts;

/** The tab beside a form and the cards of the list; the account is one whose list no other test fills. */
@HuyingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasklistPluginsBrowserTest {

    static final String AREA = "huangpu-changzhou";
    static final String CALLER = AREA + ".grid";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    Chromium chromium;
    BrowserContext person;
    Page page;
    final List<String> broken = new ArrayList<>();
    final List<String> cardRequests = new ArrayList<>();

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
    @CsvSource({
        "zh-CN, 1400, 1000, 经过, 各部门办理情况, 应答, 还剩, 打开呼叫详情",
        "en-US, 1400, 1000, Course, Each department's part, Acknowledged, left, Open the call sheet",
        "zh-CN, 360, 740, 经过, 各部门办理情况, 应答, 还剩, 打开呼叫详情",
        "en-US, 360, 740, Course, Each department's part, Acknowledged, left, Open the call sheet"
    })
    void tabTellsTheCourseOfTheCall(
            String locale, int width, int height, String tab, String parts, String done, String left, String sheet) {
        var number = report("油污进了下水道");
        var lead = lead(number);
        stage.completed(lead, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept", "promise", "每天清运两次"));
        arrive(locale, width, height, lead);
        // As by a link of the console: the application is loaded anew.
        page.navigate("about:blank");
        page.navigate("/camunda/app/tasklist/default/#/?task="
                + stage.task(lead, number, "Activity_ResolveCall").orElseThrow());
        assertThat(page).hasURL(Pattern.compile(".*sorting=.*dueDate.*"));
        openTab(tab);
        assertThat(course()).containsText("油污进了下水道");
        assertThat(course().getByText(parts)).isVisible();
        assertThat(course()).containsText("每天清运两次");
        assertThat(course().locator("section").last()).containsText(done);
        assertThat(course().locator(".huying-left").first()).containsText(left);
        assertThat(course().getByText(sheet)).hasAttribute("href", "/calls/" + number);
        course().evaluate("course => course.scrollIntoView()");
        Chromium.look(page, "tasklist-call-" + width + "-" + locale);
        assertThat((boolean) course().evaluate("course => course.scrollWidth <= course.clientWidth"))
                .as("fits the column")
                .isTrue();
        assertThat(course()).not().containsText("S-DUTY-");
        assertThat(page.locator(".huying-page").first()).hasAttribute("href", "/calls");
        assertThat((boolean) page.locator("[cam-widget-header]").evaluate("header => header.clientHeight < 60"))
                .as("stands in one line")
                .isTrue();
        course().getByText(sheet).click();
        assertThat(page.locator("h1")).hasText("油污进了下水道");
    }

    @Test
    void timeLeftCountsDown() {
        var number = report("一小时内应答");
        var lead = lead(number);
        arrive("en-US", 1400, 1000, lead);
        page.clock().install();
        page.navigate("/camunda/app/tasklist/default/#/?task="
                + stage.task(lead, number, "Activity_AcknowledgeCall").orElseThrow());
        openTab("Course");
        var due = course().locator(".huying-due");
        assertThat(due).containsText(Pattern.compile("(59|58) min left"));
        page.clock().fastForward("10:00");
        assertThat(due).containsText(Pattern.compile("(49|48) min left"));
        page.clock().fastForward("55:00");
        assertThat(due).containsText("overdue by");
    }

    @Test
    void orderStandsOnTheTabInPlaceOfACall() {
        var unit = "huangpu-shenjing.grid";
        var order = stage.post(
                        "huangpu.dispatch",
                        "/api/orders",
                        Map.of(
                                "title", "防台风巡查",
                                "text", "转移危房住户。",
                                "area", "huangpu-shenjing",
                                "targets", List.of(unit)))
                .text("number");
        arrive("zh-CN", 1400, 1000, unit);
        page.navigate("/camunda/app/tasklist/default/#/?task="
                + stage.task(unit, order, "Activity_CarryOutOrder").orElseThrow());
        openTab("经过");
        assertThat(course()).containsText("指令 " + order);
        assertThat(course().locator(".huying-due")).containsText("还剩");
        assertThat(card(order).locator(".huying-order")).hasText("指令");
        Chromium.look(page, "tasklist-order-zh-CN");
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 1400, 1000, 紧急, 督办, 已超期, 还剩",
        "en-US, 1400, 1000, Emergency, Supervised, Overdue by, left",
        "zh-CN, 360, 740, 紧急, 督办, 已超期, 还剩",
        "en-US, 360, 740, Emergency, Supervised, Overdue by, left"
    })
    void cardsSayHowUrgentAndWhatTimeIsLeftWithOneRequest(
            String locale, int width, int height, String urgency, String supervision, String late, String left) {
        stage.now(LocalDateTime.now(Stage.ZONE).minusHours(3).withNano(0).toString());
        var overdue = emergency("二楼有明火");
        stage.post("huangpu.coordination", "/api/calls/" + overdue + "/supervision", Map.of("reason", "群众关注"));
        // Of its ten minutes more than half are over: it has warned.
        stage.now(LocalDateTime.now(Stage.ZONE).minusMinutes(7).withNano(0).toString());
        var soon = emergency("配电房冒烟");
        stage.resetClock();
        arrive(locale, width, height, lead(soon));
        var card = acknowledge(overdue);
        assertThat(card.locator(".huying-emergency")).hasText(urgency);
        assertThat(card.locator(".huying-supervised")).hasText(supervision);
        assertThat(card.locator(".huying-overdue")).containsText(late);
        assertThat(card.locator(".huying-overdue"))
                .hasAttribute("title", Pattern.compile(".*20\\d\\d.*\\d\\d:\\d\\d.*"));
        assertThat(acknowledge(soon).locator(".huying-soon")).containsText(left);
        assertThat(acknowledge(soon).locator(".huying-chip")).hasCount(2);
        assertThat(cardRequests).as("one for the whole list").hasSize(1);
        card.scrollIntoViewIfNeeded();
        Chromium.look(page, "tasklist-cards-" + width + "-" + locale);
        // A full list shows its first page only.
        for (var number : List.of(overdue, soon)) {
            assertThat(stage.post(CALLER, "/api/calls/" + number + "/withdraw", Map.of())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void cardsThatCameAtDifferentMomentsKeepWhatIsKnownOfThem() {
        var first = report("先到的呼叫");
        arrive("zh-CN", 1400, 1000, lead(first));
        assertThat(card(first).locator(".huying-chip")).containsText("还剩");
        var second = report("后到的呼叫");
        assertThat(card(second).locator(".huying-chip"))
                .containsText("还剩", new LocatorAssertions.ContainsTextOptions().setTimeout(25_000));
        page.route("**/desk/cards*", Route::abort);
        card(first).evaluate("card => { card.dataset.before = true; }");
        card(first).and(page.locator(":not([data-before])")).waitFor(new Locator.WaitForOptions().setTimeout(25_000));
        assertThat(card(first).locator(".huying-chip")).containsText("还剩");
        assertThat(card(second).locator(".huying-chip")).containsText("还剩");
    }

    private String report(String title) {
        return stage.report(CALLER, "environment.exposed-garbage", AREA, title, "巷口垃圾无人清运");
    }

    private String emergency(String title) {
        return stage.report(CALLER, "emergency.fire", AREA, title, "有人被困");
    }

    private String lead(String number) {
        return stage.call(number).path("leadDepartment").asText();
    }

    private void arrive(String locale, int width, int height, String account) {
        broken.clear();
        cardRequests.clear();
        person = chromium.person(locale, width, height);
        page = person.newPage();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                broken.add(response.status() + " " + response.url());
            }
        });
        page.onRequest(request -> {
            if (request.url().contains("/desk/cards")) {
                cardRequests.add(request.url());
            }
        });
        page.onPageError(broken::add);
        page.navigate("/login");
        page.fill("#username", account);
        page.fill("#password", Accounts.PASSWORD);
        page.click("button");
        page.waitForURL(url -> !url.contains("/login"));
        if (!page.url().contains("/camunda/app/tasklist/")) {
            page.navigate("/camunda/app/tasklist/");
        }
        page.locator("ol.tasks-list").waitFor();
    }

    /** Without a mouse. */
    private void openTab(String name) {
        var tab = page.locator(".tabbed-content .nav-tabs a")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + "$")));
        tab.focus();
        page.keyboard().press("Enter");
    }

    private Locator course() {
        return page.locator(".huying-course");
    }

    private Locator acknowledge(String number) {
        return card(number).filter(new Locator.FilterOptions().setHasText(Pattern.compile("应答|Acknowledge")));
    }

    private Locator card(String number) {
        return page.locator("ol.tasks-list li.task").filter(new Locator.FilterOptions().setHasText(number));
    }
}
