package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.attachment.Photos;
import org.huying.scenario.Stage;

/** The call sheet in a real browser: read, acted on and printed. */
@HuyingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallSheetBrowserTest {

    static final String CALLER = "haizhu-yonglong.grid";
    static final String LEAD = "haizhu.sanitation";
    static final String DESK = "haizhu.dispatch";

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
        assertThat(broken).as("requests that failed, errors in the console").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1400, desktop", "en-US, 1400, desktop", "zh-CN, 360, phone", "en-US, 360, phone"})
    void sheetIsReadableInBothLanguagesOnEveryScreen(String locale, int width, String screen) {
        var number = busy();
        arrive(locale, width, DESK);
        page.navigate("/calls/" + number);
        // The lead works, and so do those that support it.
        assertThat(page.locator(".picture .task.active")).hasCount(2);
        assertThat(page.evaluate(
                        "(() => { const around = document.querySelector('.picture-scroll').getBoundingClientRect(),"
                                + " here = document.querySelector('.picture .task.active').getBoundingClientRect();"
                                + " return here.left >= around.left && here.right <= around.right })()"))
                .as("what is active is in sight")
                .isEqualTo(true);
        assertAccessible();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        lookAtAll("sheet-" + screen + "-" + locale);
    }

    @Test
    void darkSheetIsReadable() {
        arrive("zh-CN", 1400, "leader");
        page.navigate("/calls/" + busy());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("明暗"))
                .click();
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        assertAccessible();
        lookAtAll("sheet-dark-zh-CN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void evenALongStoryIsPrintedOnOneSheet(String locale) {
        var number = busy();
        for (int i = 0; i < 20; i++) {
            stage.post(
                    CALLER, "/api/calls/" + number + "/messages", Map.of("text", "补充情况：水已漫到二楼楼梯口，请尽快安排泵车。".repeat(4)));
        }
        arrive(locale, 1400, DESK);
        page.navigate("/calls/" + number);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".sheet-actions")).isHidden();
        page.setViewportSize(718, 1050);
        lookAtAll("sheet-print-" + locale);
        var pdf = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPrintBackground(true)
                .setPath(Path.of("target/screenshots/console-sheet-" + locale + ".pdf")));
        assertThat(Pattern.compile("/Type\\s*/Page\\b")
                        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void callerUrgesOnceHoweverOftenTheButtonIsPressed() {
        var number = reported();
        arrive("zh-CN", 360, CALLER);
        page.navigate("/calls/" + number);
        page.locator("summary").getByText("催办").click();
        page.getByLabel("说明（可不填）").first().fill("老人出不了门");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("催办"))
                .dblclick();
        assertThat(page.locator("#notices")).containsText("已催办");
        assertThat(page.locator(".sheet-story")).containsText("老人出不了门");
        assertThat(stage.events(number).stream().filter("URGED"::equals)).hasSize(1);
        look("sheet-urged-zh-CN");
        page.locator("summary").getByText("催办").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("催办"))
                .click();
        assertThat(page.locator("#notices")).containsText("刚刚催办过");
        look("sheet-refused-zh-CN");
        broken.removeIf(line -> line.contains("429"));
    }

    @Test
    void callerAddsAPhotoAndAMessageAndVerifies() {
        var number = reported();
        arrive("en-US", 360, CALLER);
        page.navigate("/calls/" + number);
        page.locator("summary").getByText("Attach a photo or file").click();
        page.getByLabel("Attach photos and files").setInputFiles(new FilePayload[] {
            new FilePayload("one.jpg", "image/jpeg", Photos.jpeg()),
            new FilePayload("two.png", "image/png", Photos.png())
        });
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
        assertThat(page.locator("#notices")).containsText("Attached: 2 files");
        assertThat(page.locator(".sheet-photos img")).hasCount(2);
        page.locator("summary").getByText("Write a message").click();
        page.getByLabel("Message to everybody").fill("<b>Bring a pump</b>");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .dblclick();
        assertThat(page.locator(".sheet-messages")).containsText("<b>Bring a pump</b>");
        assertThat(stage.get(CALLER, "/api/calls/" + number + "/messages").body())
                .hasSize(1);
        stage.completed(
                LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "Pumped"));
        page.reload();
        page.getByLabel("Yes, solved").check();
        page.getByLabel("How satisfied are you?").selectOption("5");
        look("sheet-verify-en-US");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .first()
                .click();
        assertThat(page.locator(".sheet-head")).containsText("Closed: solved");
    }

    @Test
    void officerHasTheNumberShownAndFindsTheTask() {
        var number = reported();
        arrive("zh-CN", 1400, LEAD);
        page.navigate("/calls/" + number);
        assertThat(page.locator("#caller")).containsText("138******00");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("显示"))
                .click();
        assertThat(page.locator("#caller")).containsText("13800138000");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("到待办处理"))
                .click();
        assertThat(page.locator("body")).containsText(number);
        look("sheet-task-zh-CN");
        broken.clear();
    }

    @Test
    void leaderSupervisesAfterBeingAsked() {
        var number = reported();
        arrive("zh-CN", 1400, "leader");
        page.navigate("/calls/" + number);
        page.locator("summary").getByText("督办").click();
        page.getByLabel("理由").fill("人大代表关注");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("督办"))
                .click();
        assertThat(page.locator("#ask")).containsText("确定督办");
        look("sheet-ask-zh-CN");
        page.locator("#ask button[value=yes]").click();
        assertThat(page.locator(".badge.supervised")).containsText("DB-");
    }

    private String reported() {
        var answer = stage.post(
                CALLER,
                "/api/calls",
                Map.of(
                        "title", "化粪池堵塞，粪水外溢到巷口，影响三户居民出行",
                        "description", "永龙社区保平二巷 7 号门前，外溢已经三天，老人和孩子出门要绕行，请尽快派人清掏。",
                        "category", "drainage.septic-tank",
                        "area", "haizhu-yonglong",
                        "place", "保平二巷 7 号",
                        "channel", "GRID",
                        "latitude", 23.0921,
                        "longitude", 113.2741,
                        "caller", Map.of("name", "陈大文", "phone", "13800138000")));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.text("number");
    }

    /** A call with something in every part of its sheet. */
    private String busy() {
        var number = reported();
        stage.attach(CALLER, number, "before.jpg", Photos.jpeg(), null);
        stage.attach(CALLER, number, "lane.png", Photos.png(), null);
        stage.post(CALLER, "/api/calls/" + number + "/messages", Map.of("text", "请带泵车，巷口只有两米宽。"));
        stage.post(CALLER, "/api/calls/" + number + "/urge", Map.of("note", "又有一位老人滑倒"));
        stage.post("leader", "/api/calls/" + number + "/supervision", Map.of("reason", "连续三天未解决"));
        stage.get(LEAD, "/api/calls/" + number);
        stage.completed(
                LEAD,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "accept", "promise", "明天上午清掏并冲洗", "note", "已联系泵车"));
        return number;
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

    private void lookAtAll(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/console-" + name + ".png")));
    }
}
