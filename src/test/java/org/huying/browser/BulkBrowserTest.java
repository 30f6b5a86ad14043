package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;

@HuyingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkBrowserTest {

    static final String CALLER = "yuexiu-renmin.grid";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    Chromium chromium;
    BrowserContext person;
    Page page;
    String word;
    final List<String> numbers = new ArrayList<>();
    final List<String> broken = new ArrayList<>();

    @BeforeAll
    void start() {
        chromium = Chromium.start(port);
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void report() {
        word = "批" + System.nanoTime();
        numbers.clear();
        for (var place : List.of("学校门口流动摊贩占道 ", "地铁 B 口烧烤摊扰民 ", "状元坊占道经营 ", "农贸市场外溢经营 ")) {
            numbers.add(stage.report(CALLER, "street-order.vendors", "yuexiu-renmin-g01", place + word, "流动摊贩占道"));
        }
    }

    @AfterEach
    void leave() {
        person.close();
        assertThat(broken).as("requests that failed, errors in the console").isEmpty();
    }

    @Test
    void deskUrgesAllThatAreFoundWithTheKeyboard() {
        stage.post(CALLER, "/api/calls/" + numbers.get(0) + "/urge", Map.of());
        arrive("zh-CN", 1400, "yuexiu-renmin.dispatch");
        page.navigate("/calls?size=2&q=" + word);
        assertThat(button("催办")).isDisabled();
        page.getByLabel("查到的全部 4 件").focus();
        page.keyboard().press("Space");
        assertThat(page.locator("[data-chosen]")).hasText("已选 4 件");
        assertReady("bulk-chosen-desktop-zh-CN");
        button("催办").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/calls/bulk/"));
        assertThat(page.locator(".bulk-result")).containsText("将催办 3 件");
        assertThat(page.locator(".bulk-reason")).hasCount(1);
        assertReady("bulk-preview-desktop-zh-CN");
        button("催办 3 件").click();
        assertThat(page.locator(".bulk-result")).containsText("已催办 3 件");
        assertReady("bulk-done-desktop-zh-CN");
        page.reload();
        assertThat(page.locator(".bulk-result")).containsText("已催办 3 件");
        assertThat(stage.events(numbers.get(1))).containsOnlyOnce("URGED");
        page.goBack();
        assertThat(page.locator(".call-card").first()).isVisible();
    }

    @Test
    void officeReassignsOnAPhone() {
        stage.post(CALLER, "/api/calls/" + numbers.get(3) + "/withdraw", Map.of());
        arrive("en-US", 360, "yuexiu-renmin.coordination");
        page.navigate("/calls?q=" + word);
        assertThat(page.locator(".pick").first().boundingBox().width).isGreaterThanOrEqualTo(44);
        page.locator(".pick").first().click();
        assertThat(page.locator("[data-chosen]")).hasText("Chosen: 1");
        page.getByLabel("All 4 on this page").check();
        assertThat(page.locator("[data-chosen]")).hasText("Chosen: 4");
        assertReady("bulk-chosen-phone-en");
        button("Reassign…").click();
        assertThat(page).hasURL(Pattern.compile("/calls/bulk/"));
        assertReady("bulk-reassign-phone-en");
        page.getByLabel("Department that gets the calls").selectOption("yuexiu-renmin.general-governance");
        page.getByLabel("Reason").fill("The team is on duty at the marathon");
        button("Show what would happen").click();
        assertThat(page.locator(".bulk-result")).containsText("3 calls will be reassigned");
        assertReady("bulk-preview-phone-en");
        button("Reassign 3 calls").click();
        assertThat(page.locator(".bulk-result")).containsText("3 calls were reassigned");
        assertReady("bulk-done-phone-en");
        assertThat(stage.call(numbers.get(0)).path("leadDepartment").asText())
                .isEqualTo("yuexiu-renmin.general-governance");
    }

    @Test
    void deskMergesWhatIsOneMatter() {
        arrive("en-US", 1400, "yuexiu-renmin.dispatch");
        page.navigate("/calls?q=" + word);
        page.getByLabel("All 4 on this page").check();
        button("Merge into…").click();
        page.locator("input[name=main][value='" + numbers.get(0) + "']").check();
        button("Show what would happen").click();
        assertThat(page.locator(".bulk-result")).containsText("3 calls will be merged");
        assertReady("bulk-merge-desktop-en");
        button("Merge 3 calls").click();
        assertThat(page.locator(".bulk-result")).containsText("3 calls were merged");
        assertThat(stage.status(numbers.get(3))).isEqualTo("MERGED");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void arrive(String locale, int width, String account) {
        person = chromium.person(locale, width, width < 500 ? 780 : 1000);
        page = person.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                broken.add(message.text());
            }
        });
        page.onPageError(broken::add);
        page.navigate("/login");
        page.locator("#username").fill(account);
        page.locator("#password").fill("demo");
        page.locator("button.btn-primary").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Nothing for axe to find, nothing beyond the edge of the screen, and a picture to look at. */
    private void assertReady(String name) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("axe")
                .map(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Chromium.look(page, "console-" + name);
    }
}
