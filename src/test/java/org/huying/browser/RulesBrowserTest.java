package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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

/** The rules in a real browser: an analyst reads and searches them, a leader comes to them from a call. */
@HuyingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    Chromium chromium;
    BrowserContext person;
    Page page;
    String number = "";
    final List<String> broken = new ArrayList<>();

    @BeforeAll
    void start() {
        chromium = Chromium.start(port);
        number = stage.report("haizhu-yonglong.grid", "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
        stage.completed(
                "haizhu.sanitation",
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "return", "dutyItem", "S-DUTY-030", "note", "不属本部门"));
        stage.completed(
                "haizhu.coordination",
                number,
                "Activity_Arbitrate",
                Map.of("outcome", "reassign", "department", "haizhu.urban-management"));
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
        assertThat(broken).as("requests that failed, errors in the console").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1400, desktop", "en-US, 1400, desktop", "zh-CN, 360, phone", "en-US, 360, phone"})
    void rulesAreReadableInBothLanguagesOnEveryScreen(String locale, int width, String screen) {
        arrive(locale, width, "analyst");
        assertThat(page).hasURL(Pattern.compile("/rules$"));
        for (var path : List.of("rules", "rules/responsibility?q=fire", "rules/deadlines", "rules/assessment")) {
            page.navigate("/" + path);
            assertThat(page.locator("h1")).isVisible();
            assertAccessible();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isEqualTo(true);
            look(path.replaceAll("[/?]", "-") + "-" + screen + "-" + locale);
        }
        page.locator("[data-theme-switch]").click();
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        for (var path : List.of("rules", "rules/evidence")) {
            page.navigate("/" + path);
            assertAccessible();
            look(path.replace('/', '-') + "-" + screen + "-dark-" + locale);
        }
    }

    @Test
    void analystFindsTheRulesOfACategory() {
        arrive("zh-CN", 1400, "analyst");
        page.locator(".rules-proposals article").first().scrollIntoViewIfNeeded();
        look("rules-proposals-zh-CN");
        page.locator("a[href='/rules/responsibility']").first().click();
        page.waitForURL("**/rules/responsibility");
        var rules = page.locator(".rules tbody tr");
        var all = rules.count();
        page.locator("#q").pressSequentially("化粪池 水务");
        assertThat(page).hasURL(Pattern.compile("q="));
        page.locator("#q").fill("drainage.septic-tank");
        assertThat(page.locator("#found [role=status]")).not().containsText("显示 " + all + " 条");
        assertThat(rules.first()).containsText("化粪池");
        assertThat(rules.count()).isLessThan(all);
        look("rules-search-zh-CN");
        page.reload();
        assertThat(page.locator("#q")).hasValue("drainage.septic-tank");
        assertThat(rules.count()).isLessThan(all);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1400", "en-US, 360"})
    void callLeadsToTheRuleThatDecided(String locale, int width) {
        arrive(locale, width, "leader");
        page.navigate("/calls/" + number);
        page.locator(".sheet-reasons").scrollIntoViewIfNeeded();
        look("sheet-reasons-" + locale);
        page.locator(".sheet-reasons a.rule[href*='/rules/responsibility']").click();
        assertThat(page).hasURL(Pattern.compile("/rules/responsibility\\?version=\\d+#rule-"));
        assertThat(page.locator("tr:target")).isInViewport();
        look("rules-target-" + locale);
    }

    private void arrive(String locale, int width, String account) {
        broken.clear();
        person = chromium.person(locale, width, width < 500 ? 780 : 1000);
        page = person.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                broken.add(message.text());
            }
        });
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
    }

    private void assertAccessible() {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("axe")
                .map(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
    }

    private void look(String name) {
        Chromium.look(page, "console-" + name);
    }
}
