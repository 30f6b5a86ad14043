package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import org.huying.attachment.Photos;
import org.huying.scenario.Stage;

/** Orders in a real browser: 72 grids in a typhoon, n of N live, urged and closed by the desk, seen by a grid. */
@HuyingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrdersBrowserTest {

    static final String DESK = "yuexiu-renmin.dispatch";
    static final String CARRY_OUT = "Activity_CarryOutOrder";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    Chromium chromium;
    String typhoon = "";
    final List<BrowserContext> people = new ArrayList<>();
    final List<String> broken = new ArrayList<>();

    @BeforeAll
    void start() {
        chromium = Chromium.start(port);
        typhoon = order("台风红色预警：转移危房住户", List.of(Map.of("role", "grid", "area", "yuexiu-renmin")));
        for (int i = 1; i <= 20; i++) {
            stage.completed(grid(i), typhoon, CARRY_OUT, Map.of("outcome", "accept", "note", "收到，立即排查"));
        }
        for (int i = 1; i <= 3; i++) {
            stage.upload(
                    grid(i),
                    "/api/orders/" + typhoon + "/targets/" + grid(i) + "/attachments",
                    "现场.jpg",
                    Photos.jpeg(),
                    null);
        }
        for (int i = 1; i <= 8; i++) {
            stage.completed(grid(i), typhoon, CARRY_OUT, Map.of("outcome", "done", "note", "转移" + i + "户，无人受伤"));
        }
        stage.until(typhoon, stage.nextDue(typhoon).orElseThrow());
        stage.resetClock();
        var ended = order("清查占道", List.of("yuexiu-renmin.enforcement", grid(3)));
        stage.post(DESK, "/api/orders/" + ended + "/cancel", Map.of("note", "误发"));
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        stage.resetClock();
    }

    @AfterEach
    void leave() {
        people.forEach(BrowserContext::close);
        people.clear();
        assertThat(broken).as("requests that failed, errors in the console").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1400, desktop", "en-US, 1400, desktop", "zh-CN, 360, phone", "en-US, 360, phone"})
    void ordersAreReadableInBothLanguagesOnEveryScreen(String locale, int width, String screen) {
        var page = arrive(locale, width, DESK, "/orders");
        assertThat(page.locator(".order-card").first()).isVisible();
        assertFine(page);
        look(page, "list-" + screen + "-" + locale);
        page.navigate("/orders/" + typhoon);
        assertThat(page.locator(".target")).hasCount(50);
        assertFine(page);
        look(page, "one-" + screen + "-" + locale);
    }

    @Test
    void gridSeesItsOwnPartOnItsPhone() {
        var page = arrive("zh-CN", 360, grid(5), "/orders/" + typhoon);
        assertThat(page.locator(".target")).hasCount(1);
        assertThat(page.locator(".sheet-actions")).hasCount(0);
        assertFine(page);
        look(page, "grid-phone-zh-CN");
    }

    @Test
    void darkIsReadable() {
        var page = arrive("zh-CN", 1400, DESK, "/orders/" + typhoon);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("明暗"))
                .click();
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        assertFine(page);
        look(page, "one-dark-zh-CN");
    }

    @Test
    void answerShowsWithoutAReloadAndTheFilterStays() {
        var number = order("实时进度", List.of(grid(51), grid(52)));
        var page = arrive("zh-CN", 1400, DESK, "/orders/" + number + "?state=DONE");
        assertThat(page.locator(".live")).hasText("实时更新中");
        assertThat(page.locator(".target")).hasCount(0);
        page.evaluate("window.samePage = true");
        stage.completed(grid(51), number, CARRY_OUT, Map.of("outcome", "done", "note", "已完成"));
        assertThat(page.locator(".target")).hasCount(1);
        assertThat(page.locator("#f-DONE b")).hasText("1");
        assertThat(page.evaluate("window.samePage")).isEqualTo(true);
    }

    @Test
    void deskIssuesUrgesAndClosesByKeyboard() {
        var page = arrive("zh-CN", 1400, DESK, "/dispatch");
        page.keyboard().press("o");
        page.locator("#order-title").fill("台风过后清障");
        page.locator("#order-area").selectOption("yuexiu-renmin");
        page.locator("#order-text").fill("清理倒伏树木");
        page.locator("input[name=roles][value=grid]").check();
        page.locator("#order-done")
                .fill(LocalDateTime.now(Stage.ZONE)
                        .plusDays(1)
                        .withNano(0)
                        .withSecond(0)
                        .toString());
        assertFine(page);
        look(page, "issue-zh-CN");
        page.locator(".work-form .btn-primary").press("Enter");
        page.locator("#ask .btn-primary").press("Enter");
        assertThat(page.locator("#work")).containsText("已下达给 72 个单位");
        page.locator("#work a").press("Enter");
        assertThat(page.locator("#f-SILENT b")).hasText("72");

        page.locator("summary").filter(containing("催办")).press("Enter");
        page.locator("#urge-note").fill("请立即应答");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#notices")).containsText("已催办 72 个单位");
        assertThat(page.locator(".history")).containsText("请立即应答");
        look(page, "urged-zh-CN");

        page.locator("summary").filter(containing("提前结束")).press("Enter");
        page.locator("#close-reason").fill("已全部恢复");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#ask")).isVisible();
        page.locator("#ask .btn-primary").press("Enter");
        assertThat(page.locator("#progress")).containsText("已全部恢复");
        assertThat(page.locator(".sheet-actions")).hasCount(0);
        assertFine(page);
        look(page, "closed-zh-CN");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1400, desktop, 第31, 第32", "en-US, 360, phone, 31, 32"})
    void singleGridsAreFoundAndChosenByKeyboard(String locale, int width, String screen, String one, String other) {
        var page = arrive(locale, width, DESK, "/dispatch?open=dispatch-order");
        page.locator("#order-title").fill("低洼地两个网格转移住户");
        page.locator("#order-area").selectOption("yuexiu-renmin");
        page.locator("#order-text").fill("逐户上门");
        var field = page.locator("#order-units-find");
        for (var typed : List.of(one, other, "33")) {
            field.fill(typed);
            field.press("ArrowDown");
            field.press("Enter");
        }
        assertThat(page.locator(".combobox-chosen li")).hasCount(3);
        page.locator(".combobox-chosen button").last().press("Enter");
        assertThat(page.locator(".combobox-chosen li")).hasCount(2);
        assertThat(field).isFocused();
        page.reload();
        assertThat(page.locator(".combobox-chosen li")).hasCount(2);
        field.fill("网格");
        assertFine(page);
        look(page, "units-" + screen + "-" + locale);
        field.press("Escape");
        page.locator(".work-form .btn-primary").press("Enter");
        page.locator("#ask .btn-primary").press("Enter");
        assertThat(page.locator("#work")).containsText("2");
        page.locator("#work a").press("Enter");
        assertThat(page.locator(".target")).hasCount(2);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private String order(String title, List<?> targets) {
        return stage.post(
                        DESK,
                        "/api/orders",
                        Map.of(
                                "title", title,
                                "text", "逐户排查危房和低洼地，转移住户。\n完成后报告户数、人数。",
                                "area", "yuexiu-renmin",
                                "targets", targets,
                                "evidence", "TEXT"))
                .text("number");
    }

    private static String grid(int number) {
        return "yuexiu-renmin-g%02d.grid".formatted(number);
    }

    private Page arrive(String locale, int width, String account, String path) {
        var person = chromium.person(locale, width, width < 500 ? 780 : 1000);
        people.add(person);
        var page = person.newPage();
        page.setDefaultTimeout(10_000);
        page.onResponse(response -> {
            if (response.status() >= 400) {
                broken.add(response.status() + " " + response.url());
            }
        });
        page.onPageError(broken::add);
        page.navigate("/login");
        page.locator("#username").fill(account);
        page.locator("#password").fill("demo");
        page.locator("button.btn-primary").click();
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(path);
        return page;
    }

    private static void assertFine(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("axe")
                .map(violation -> violation.getId() + " "
                        + violation.getNodes().stream()
                                .map(node -> node.getHtml())
                                .toList())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private static void look(Page page, String name) {
        Chromium.look(page, "orders-" + name);
    }
}
