package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
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
import org.huying.scenario.Stage;

@HuyingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleBrowserTest {

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
        stage.report(CALLER, "environment.exposed-garbage", "yuexiu-renmin-g07", "状元坊门口垃圾堆满", "两天没人清运，有异味");
        stage.report(CALLER, "other.unclassified", "yuexiu-renmin-g01", "无人认领的事项", "不知道归谁管");
        stage.report(CALLER, "drainage.septic-tank", "yuexiu-renmin-g12", "化粪池外溢，影响三户居民出行", "请尽快派人");
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
    void listIsReadableInBothLanguagesOnEveryScreen(String locale, int width, String screen) {
        arrive(locale, width, "yuexiu.dispatch");
        page.navigate("/calls?q=");
        assertThat(page.locator(".call-card").first()).isVisible();
        assertAccessible();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        look("calls-" + screen + "-" + locale);
        if (screen.equals("phone")) {
            page.locator(".console-menu summary").click();
            look("menu-" + screen + "-" + locale);
        }
    }

    @Test
    void whatIsFoundComesIntoViewOnAPhone() {
        arrive("zh-CN", 360, "yuexiu.dispatch");
        page.navigate("/calls?q=");
        page.locator(".more summary").click();
        assertThat(page.locator(".found-line").first()).not().isInViewport();
        page.locator("form[role=search] button").click();
        page.waitForFunction("() => Math.abs(document.getElementById('found').getBoundingClientRect().top) < 40");
        look("calls-found-phone-zh-CN");
    }

    @Test
    void filtersChangeTheListAndItsAddress() {
        arrive("zh-CN", 1400, "yuexiu.dispatch");
        page.navigate("/calls?q=");
        page.getByLabel("搜索").fill("化粪");
        assertThat(page.locator(".call-card").first()).containsText("化粪池外溢");
        assertThat(page).hasURL(Pattern.compile("/calls\\?q=[^&]+&sort=-number$"));
        page.locator("label[for=status-UNASSIGNED]").click();
        assertThat(page.locator(".empty")).isVisible();
        assertThat(page).hasURL(Pattern.compile("status=UNASSIGNED"));
        page.reload();
        assertThat(page.locator(".empty")).isVisible();
        look("calls-empty-zh-CN");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("显示全部"))
                .click();
        assertThat(page.locator(".call-card").first()).isVisible();
    }

    @Test
    void darkIsKeptAndReadable() {
        arrive("zh-CN", 1400, "admin");
        look("start-zh-CN");
        assertAccessible();
        page.navigate("/calls?q=");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("明暗"))
                .click();
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        assertAccessible();
        look("calls-dark-zh-CN");
    }

    @Test
    void languageIsSwitchedOnThePageItself() {
        arrive("zh-CN", 1400, "leader");
        page.navigate("/calls?q=%E5%8C%96%E7%B2%AA");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.locator("h1")).hasText("Calls");
        assertThat(page).hasURL(Pattern.compile("/calls\\?q=%E5%8C%96%E7%B2%AA$"));
    }

    @Test
    void endedLoginIsToldAndLeadsBackToThePage() {
        arrive("zh-CN", 1400, "leader");
        page.navigate("/calls?q=");
        person.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.getByLabel("搜索").fill("化粪");
        assertThat(page.locator("#notices")).containsText("登录已失效");
        look("session-ended-zh-CN");
        broken.removeIf(line -> line.contains("401") || line.contains("calls"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("重新登录"))
                .click();
        signIn("leader");
        assertThat(page).hasURL(Pattern.compile("/calls\\?q="));
    }

    private void arrive(String locale, int width, String account) {
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
        signIn(account);
    }

    private void signIn(String account) {
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
