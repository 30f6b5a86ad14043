package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;

@HuyingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    RuntimeService runtime;

    Chromium chromium;
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

    @ParameterizedTest
    @CsvSource({"zh-CN, 呼叫与期限, 未办结, 已派单", "en-US, Calls and deadlines, Open, Dispatched"})
    void dashboardShowsTheFiguresAndAnInstanceItsCall(String locale, String tile, String open, String status) {
        var number = stage.report(
                "yuexiu-renmin.grid", "environment.exposed-garbage", "yuexiu-renmin-g07", "状元坊门口垃圾堆满", "有异味");
        try (var person = chromium.person(locale)) {
            arrive(person, "admin");
            page.navigate("/camunda/app/cockpit/default/");
            assertThat(page.locator(".huying-tile h3")).hasText(tile);
            assertThat(page.locator("body")).not().containsText(Pattern.compile("Custom Plugins|自定义插件"));
            assertThat(page.locator(".huying-figure").first()).containsText(open);
            page.waitForTimeout(1500);
            Chromium.look(page, "cockpit-figures-" + locale);
            page.navigate(
                    "/camunda/app/cockpit/default/#/process-instance/" + instance(number) + "/runtime?tab=huying-call");
            assertThat(page.locator(".huying-call")).containsText(number);
            assertThat(page.locator(".huying-call")).containsText(status);
            assertThat(page.locator(".huying-call")).containsText(Pattern.compile("还剩|left"));
            assertThat(page.locator(".huying-call a")).hasAttribute("href", "/calls/" + number);
            page.waitForTimeout(1500);
            Chromium.look(page, "cockpit-call-" + locale);
        }
        assertThat(broken).as("requests that failed").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 规则", "en-US, Rules"})
    void dashboardShowsAnalystsTheWayToTheRules(String locale, String tile) {
        try (var person = chromium.person(locale)) {
            arrive(person, "analyst");
            page.navigate("/camunda/app/cockpit/default/");
            assertThat(page.locator(".huying-tile h3")).hasText(tile);
            assertThat(page.locator(".huying-figure")).hasCount(0);
            page.waitForTimeout(1500);
            Chromium.look(page, "cockpit-analyst-" + locale);
            page.locator(".huying-tile a").click();
            assertThat(page).hasURL(Pattern.compile("/rules$"));
        }
        assertThat(broken).as("requests that failed").isEmpty();
    }

    private void arrive(BrowserContext person, String account) {
        broken.clear();
        page = person.newPage();
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

    private String instance(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("call")
                .singleResult()
                .getId();
    }
}
