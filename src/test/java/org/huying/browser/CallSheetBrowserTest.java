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
import com.microsoft.playwright.Locator;
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

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void howItIsWorkedOutIsFoldedAwayForTheCallerAlone(String locale) {
        var number = busy();
        arrive(locale, 360, CALLER);
        page.navigate("/calls/" + number);
        assertThat(page.locator("#sheet-title")).isVisible();
        assertThat(page.locator(".sheet-reasons")).isHidden();
        assertThat(page.locator(".sheet-picture")).isHidden();
        assertThat(page.locator(".sheet-deadlines")).isHidden();
        assertThat(page.locator(".sheet-next .due").first()).isVisible();
        assertThat(page.locator(".sheet-story")).isVisible();
        assertAccessible();
        lookAtAll("sheet-caller-phone-" + locale);
        page.locator(".sheet-fold summary").last().click();
        assertThat(page.locator(".picture .task.active").first()).isVisible();
        assertAccessible();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        person.close();
        arrive(locale, 1400, DESK);
        page.navigate("/calls/" + number);
        assertThat(page.locator(".sheet-fold")).hasCount(0);
        assertThat(page.locator(".sheet-reasons")).isVisible();
        assertThat(page.locator(".sheet-picture")).isVisible();
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
        assertThat(page.evaluate("document.querySelector('.sheet-head').nextElementSibling.nextElementSibling"
                        + ".matches(':has(> .sheet-facts)')"))
                .as("facts come first")
                .isEqualTo(true);
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
        assertThat(page.locator("#notices")).containsText("Attached to the call: 2");
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
    void whatWasTypedOutlivesTheLogin() {
        var number = reported();
        arrive("zh-CN", 360, CALLER);
        page.navigate("/calls/" + number);
        page.locator("summary").getByText("留言").click();
        page.getByLabel("给本件各办理方的留言").fill("请带泵车，巷口只有两米宽");
        person.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .first()
                .click();
        assertThat(page.locator("form [data-ended]")).containsText("登录已失效");
        broken.removeIf(line -> line.contains("401"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("重新登录"))
                .click();
        signIn(CALLER);
        assertThat(page.getByLabel("给本件各办理方的留言")).hasValue("请带泵车，巷口只有两米宽");
        assertThat(page.getByLabel("给本件各办理方的留言")).isVisible();
        look("sheet-restored-zh-CN");
        page.locator("details[open] .btn-primary").first().click();
        assertThat(page.locator(".sheet-messages")).containsText("请带泵车");
        page.reload();
        assertThat(page.getByLabel("给本件各办理方的留言")).isHidden();
    }

    @Test
    void fileThatIsRefusedIsNamedAndTheOthersAreThereOnce() {
        var number = reported();
        arrive("zh-CN", 360, CALLER);
        page.navigate("/calls/" + number);
        var files = new FilePayload[] {
            new FilePayload("one.jpg", "image/jpeg", Photos.jpeg()),
            new FilePayload("notes.pdf", "application/pdf", "nonsense".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("two.png", "image/png", Photos.png())
        };
        for (int i = 0; i < 2; i++) {
            page.locator("summary").getByText("添加照片或文件").click();
            page.locator("#file").setInputFiles(files);
            page.locator(".sheet-files button").click();
            assertThat(page.locator("#notices")).containsText("notes.pdf");
            assertThat(page.locator("#notices")).containsText("已添加到本件：2 个文件");
            assertThat(page.locator(".sheet-photos img")).hasCount(2);
            assertThat(page.locator("#sheet-title")).isFocused();
            page.reload();
        }
        assertThat(stage.get(CALLER, "/api/calls/" + number + "/attachments").body())
                .hasSize(2);
        broken.removeIf(line -> line.contains("400"));
    }

    @Test
    void answerToAnEarlierSolutionIsNotTakenForALaterOne() {
        var number = reported();
        stage.completed(
                LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已清掏"));
        arrive("zh-CN", 360, CALLER);
        page.navigate("/calls/" + number);
        page.getByLabel("满意程度").selectOption("5");
        stage.post(DESK, "/api/calls/" + number + "/verification", Map.of("solved", false));
        stage.supported(number);
        stage.completed(LEAD, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "第二次清掏"));
        page.locator("#solved-true").check();
        page.locator(".sheet-verify button").click();
        assertThat(page.locator("#notices")).containsText("办理情况已有变化");
        assertThat(page.locator(".sheet-story")).containsText("第二次清掏");
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
        broken.removeIf(line -> line.contains("409"));
        page.locator("#solved-true").check();
        page.locator(".sheet-verify button").click();
        assertThat(page.locator("#rating:invalid")).hasCount(1);
        page.getByLabel("满意程度").selectOption("5");
        page.locator(".sheet-verify button").click();
        assertThat(page.locator(".sheet-head .status")).hasText("已解决");
        assertThat(stage.status(number)).isEqualTo("CLOSED_SOLVED");
    }

    @Test
    void deskMergesTakesApartAndWithdraws() {
        var main = reported();
        var number = reported();
        arrive("zh-CN", 1400, DESK);
        page.navigate("/calls/" + number);
        page.locator("summary").getByText("并入另一件").click();
        page.getByLabel("主件编号").fill(main);
        act("并入另一件");
        assertThat(page.locator(".sheet-head")).containsText("已合并");
        assertThat(page.locator(".sheet-head").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(main)))
                .isVisible();
        look("sheet-merged-zh-CN");
        page.locator("summary").getByText("从主件中拆出").click();
        act("从主件中拆出");
        assertThat(page.locator("#notices")).containsText("已拆出");
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
        page.locator("summary").getByText("撤回").click();
        page.locator("#withdraw-note").fill("重复");
        act("撤回");
        assertThat(page.locator(".sheet-story")).containsText("重复");
        assertThat(page.locator(".sheet-actions")).hasCount(0);
        assertThat(stage.status(number)).isEqualTo("WITHDRAWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void leaderReadsASheetOnAPhone(String locale) {
        var number = busy();
        arrive(locale, 360, "leader");
        page.navigate("/calls/" + number);
        assertThat(page.locator("#caller")).containsText("138******00");
        assertThat(page.locator("#caller button")).hasCount(0);
        assertThat(page.locator(".sheet-unmaskings li")).hasCount(1);
        assertAccessible();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        lookAtAll("sheet-leader-phone-" + locale);
    }

    @Test
    void streetRatesADepartmentOnThePage() {
        var number = reported();
        stage.completed(
                LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已清掏"));
        arrive("en-US", 360, "haizhu-haichuang.dispatch");
        page.navigate("/calls/" + number);
        page.locator("summary").getByText("Rate a department").click();
        page.locator("#rated").selectOption(LEAD);
        page.locator("#street-rating").selectOption("2");
        page.locator("#rate-comment").fill("Came after three days");
        look("sheet-rate-en-US");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rate a department"))
                .click();
        assertThat(page.locator(".sheet-facts")).containsText("Came after three days");
        assertAccessible();
    }

    @Test
    void darkSheetIsPrintedLight() {
        arrive("zh-CN", 1400, DESK);
        page.navigate("/calls/" + busy());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("明暗"))
                .click();
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");
        assertThat(page.locator(".sheet-picture")).isHidden();
        assertThat(page.locator(".sheet-paper")).containsText("打印人 海珠区指挥调度台");
        assertThat(page.locator(".sheet-deadlines .left").first()).isHidden();
        page.setViewportSize(718, 1050);
        lookAtAll("sheet-print-from-dark-zh-CN");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
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

    private void act(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .click();
        page.locator("#ask button[value=yes]").click();
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
        // A picture leaves empty style attributes behind; htmx would carry them over, which the policy forbids.
        page.evaluate("document.querySelectorAll('[style=\"\"]').forEach(part => part.removeAttribute('style'))");
    }

    private void lookAtAll(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/console-" + name + ".png")));
    }
}
