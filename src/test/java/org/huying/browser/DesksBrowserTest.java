package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import org.huying.scenario.Stage;

/** The desks in a real browser: what moves by itself, the keyboard, two at the same call, the wall. */
@HuyingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DesksBrowserTest {

    static final String DESK = "yuexiu-renmin.dispatch";
    static final String GRID = "yuexiu-renmin-g21";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    Chromium chromium;
    final List<BrowserContext> people = new ArrayList<>();
    final List<String> broken = new ArrayList<>();

    @BeforeAll
    void start() {
        chromium = Chromium.start(port);
        report("drainage.septic-tank", "状元坊后巷化粪池外溢");
        report("environment.exposed-garbage", "人民南路骑楼下垃圾堆满");
        report("emergency.fire", "仓库二楼冒烟");
        report("other.unclassified", "无人认领的旧电缆");
        var held = report("drainage.septic-tank", "老旧管网需整体改造");
        stage.completed("yuexiu.sanitation", held, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.completed(
                "yuexiu.sanitation",
                held,
                "Activity_ResolveCall",
                Map.of("outcome", "ask-hold", "note", "等待管网改造", "reviewDate", "2027-03-01"));
        var watched = report("drainage.septic-tank", "学校门口积水");
        stage.post("yuexiu.coordination", "/api/calls/" + watched + "/supervision", Map.of("reason", "区领导批示，三日内办结"));
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void leave() {
        people.forEach(BrowserContext::close);
        people.clear();
        assertThat(broken).as("requests that failed, errors in the console").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dispatch, yuexiu-renmin.dispatch",
        "grids, yuexiu.dispatch",
        "grids/yuexiu-renmin-g21, yuexiu-renmin.dispatch",
        "coordination, yuexiu.coordination",
        "overview, leader",
        "overview/assessments?department=yuexiu.sanitation, yuexiu.coordination"
    })
    void deskIsReadableInBothLanguagesOnEveryScreen(String path, String account) {
        for (var locale : List.of("zh-CN", "en-US")) {
            for (var width : List.of(1400, 360)) {
                var page = arrive(locale, width, width > 500 ? 1000 : 780, account, "/" + path);
                assertThat(page.locator("h1")).isVisible();
                var name = path.replaceFirst("\\?.*", "").replace('/', '-')
                        + (width > 500 ? "-desktop-" : "-phone-")
                        + locale;
                assertAccessible(page);
                assertFits(page);
                look(page, name);
                page.locator("[data-theme-switch]").click();
                assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
                assertAccessible(page);
                look(page, name + "-dark");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dispatch?wall", "grids?wall"})
    void wallShowsEverythingWithoutAMenu(String path) {
        var page = arrive("zh-CN", 1920, 1080, "yuexiu-renmin.dispatch", "/" + path);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator(".console-bar")).isHidden();
        assertAccessible(page);
        assertFits(page);
        look(page, path.replace('?', '-'));
        if (path.startsWith("grids")) {
            assertThat(page.evaluate("document.documentElement.scrollHeight <= innerHeight"))
                    .as("all grids at one glance")
                    .isEqualTo(true);
        }
    }

    @Test
    void wallFillsTheScreenShowsWhatFitsAndIsLeftAgain() {
        for (int i = 0; i < 14; i++) {
            report("drainage.septic-tank", "大屏放不下的第" + i + "件");
        }
        var page = arrive("zh-CN", 1600, 900, DESK, "/dispatch");
        page.keyboard().press("w");
        assertThat(page.locator(".console-bar")).isHidden();
        assertThat((Boolean) page.evaluate("document.fullscreenElement !== null"))
                .as("full screen")
                .isTrue();
        assertThat(page).hasURL(Pattern.compile("wall"));
        assertThat(page.locator("[data-rest]:visible").last()).containsText("另有 ");
        assertThat(page.evaluate("document.documentElement.scrollHeight <= innerHeight"))
                .as("nothing runs off the wall")
                .isEqualTo(true);
        look(page, "wall-full-zh-CN");
        page.keyboard().press("n");
        assertThat(page.locator("#work")).isEmpty();
        page.locator("[data-wall-out]").click();
        assertThat(page.locator(".console-bar")).isVisible();
        assertThat(page).hasURL(Pattern.compile("/dispatch$"));
    }

    @Test
    void formThatWasFilledWhenTheLoginEndedIsThereAgain() {
        var page = arrive("zh-CN", 1400, 1000, DESK, "/dispatch");
        page.keyboard().press("n");
        page.locator("#new-title").fill("电话里说到一半");
        page.locator("#new-area").selectOption(GRID);
        choose(page, "hfc");
        page.locator(".more summary").first().click();
        page.locator("input[value='yuexiu-renmin.public-services']").check();
        page.locator("#new-description").fill("登录失效前写的");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.getByText("受理", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("[data-ended]")).hasCount(1);
        assertThat(page.locator(".work-form [data-ended]")).containsText("已保留在本浏览器中");
        look(page, "session-ended-zh-CN");
        page.locator("[data-ended] a").click();
        page.locator("#username").fill(DESK);
        page.locator("#password").fill("demo");
        page.locator("button.btn-primary").click();
        assertThat(page.locator("#new-title")).hasValue("电话里说到一半");
        assertThat(page.locator("#new-description")).hasValue("登录失效前写的");
        assertThat(page.locator("#new-category-find")).hasValue(Pattern.compile("化粪池"));
        assertThat(page.locator("input[value='yuexiu-renmin.public-services']")).isChecked();
        look(page, "restored-zh-CN");
        broken.removeIf(line -> line.startsWith("401"));
        page.getByText("受理", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#work h2")).containsText("已受理");
        page.reload();
        assertThat(page.locator("#work")).isEmpty();
    }

    /** Two callers at once in two windows: each is taken in as a call of its own. */
    @Test
    void windowThatHoldsAnotherMatterIsNotToldThatItHasArrived() {
        var first = arrive("zh-CN", 1400, 1000, DESK, "/dispatch");
        first.keyboard().press("n");
        fill(first, "第一个窗口的来电");
        var second = first.context().newPage();
        second.navigate("/dispatch");
        assertThat(second.locator("#new-title")).hasValue("第一个窗口的来电");
        fill(second, "第二个窗口的另一件事");
        var key = first.locator("#work [name='key']").inputValue();
        second.getByText("受理", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(second.locator("#work h2")).containsText("已受理");
        assertThat(first.locator("#work [name='key']")).not().hasValue(key);
        first.getByText("受理", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(first.locator("#work h2")).containsText("已受理");
        assertThat(first.locator("#work")).containsText("第一个窗口的来电");
    }

    @Test
    void formOpensWhileTheLineIsDownAndIsSentWhenItIsBack() throws IOException {
        try (var line = new Line(port)) {
            var page = arrive(line.home(), "zh-CN", 1400, 1000, DESK, "/dispatch");
            page.waitForFunction("() => kept.size > 2");
            line.cut();
            page.keyboard().press("n");
            fill(page, "断线时打进来的电话");
            look(page, "new-while-down");
            page.getByText("受理", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("#notices")).containsText("您填写的内容已保留");
            line.mend();
            page.getByText("受理", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("#work h2")).containsText("已受理");
            assertThat(page.locator("#work")).containsText("断线时打进来的电话");
        }
    }

    private static void fill(Page page, String title) {
        page.locator("#new-title").fill(title);
        page.locator("#new-description").fill(title + "，请尽快处理");
        page.evaluate(
                "for (const [id, value] of [['new-category', 'drainage.septic-tank'], ['new-area', '" + GRID + "']]) {"
                        + " const field = document.getElementById(id); field.value = value;"
                        + " for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, {bubbles: true})); }");
    }

    @Test
    void filledFormIsThrownAwayOnlyOnPurpose() {
        var page = arrive("zh-CN", 1400, 1000, DESK, "/dispatch");
        page.keyboard().press("n");
        page.locator("#new-title").fill("写了一半");
        page.locator("#new-title")
                .dispatchEvent("keydown", Map.of("key", "Escape", "isComposing", true, "bubbles", true));
        assertThat(page.locator("#ask")).isHidden();
        page.keyboard().press("Escape");
        assertThat(page.locator("#ask")).isVisible();
        page.locator("#ask [value='']").click();
        assertThat(page.locator("#new-title")).hasValue("写了一半");
        page.locator(".work-form .btn-primary").focus();
        page.keyboard().press("e");
        assertThat(page.locator("#new-title")).hasValue("写了一半");
        page.keyboard().press("Escape");
        page.locator("#ask [value='yes']").click();
        assertThat(page.locator("#work")).isEmpty();
    }

    @Test
    void networkThatIsGoneLeavesNoBoxesAndTheFocusStays() {
        var number = report("other.unclassified", "断网时在看的呼叫");
        var page = arrive("zh-CN", 1400, 1000, DESK, "/dispatch");
        page.locator("#assign-" + number).focus();
        page.route("**/dispatch/board", route -> route.abort());
        for (int i = 0; i < 3; i++) {
            page.evaluate("refresh()");
        }
        assertThat(page.locator(".live")).not().hasClass(Pattern.compile("on"));
        assertThat(page.locator("#notices .alert")).hasCount(0);
        page.unroute("**/dispatch/board");
        var later = report("other.unclassified", "断网后来的");
        assertThat(page.locator("#board")).containsText(later);
        assertThat(page.locator("#assign-" + number)).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"dispatch, zh-CN, 未更新, 实时更新中", "dispatch?wall, en-US, Not live, Live"})
    void lineThatFallsSilentIsSaidAndTriedAnew(String path, String locale, String off, String on) throws IOException {
        try (var line = new Line(port)) {
            var page = arrive(line.home(), locale, path.contains("wall") ? 1920 : 360, 1000, DESK, "/" + path);
            page.clock().install();
            page.reload();
            assertThat(page.locator(".live")).hasText(on);
            page.evaluate("window.first = stream");
            line.fallSilent();
            var unseen = report("other.unclassified", "线路无声时来的" + locale);
            page.clock().fastForward(31_000);
            assertThat(page.locator(".live")).containsText(off);
            assertThat(page.evaluate("stream !== null && stream !== window.first"))
                    .as("connected anew")
                    .isEqualTo(true);
            assertAccessible(page);
            assertFits(page);
            look(page, "silent-" + path.replace('?', '-'));
            line.mend();
            assertThat(page.locator(".live")).hasText(on);
            assertThat(page.locator("#board")).containsText(unseen);
        }
    }

    @Test
    void pagesOfOneBrowserShareOneStream() {
        var first = arrive("zh-CN", 1400, 1000, DESK, "/dispatch");
        var second = first.context().newPage();
        second.navigate("/grids");
        assertThat(second.locator(".live")).hasText("实时更新中");
        assertThat(first.evaluate("stream !== null")).isEqualTo(true);
        assertThat(second.evaluate("stream === null")).isEqualTo(true);
        first.close();
        second.waitForFunction("() => stream !== null");
        assertThat(second.locator(".live")).hasText("实时更新中");
    }

    @Test
    void newCallComesOntoTheBoardWithoutAReload() {
        var page = arrive("zh-CN", 1400, 1000, DESK, "/dispatch");
        assertThat(page.locator(".live")).hasText("实时更新中");
        page.evaluate("window.samePage = true");
        var number = report("other.unclassified", "刚刚打进来的电话");
        assertThat(page.locator("#board")).containsText(number);
        assertThat(page.evaluate("window.samePage")).isEqualTo(true);
    }

    @Test
    void deskIsWorkedByKeyboardAlone() {
        var page = arrive("zh-CN", 1400, 1000, DESK, "/dispatch");
        var number = report("other.unclassified", "键盘指派的呼叫");
        assertThat(page.locator("#board")).containsText(number);
        page.locator("#u-" + number).focus();
        page.keyboard().press("a");
        assertThat(page.locator("#assign-department")).isFocused();
        look(page, "dispatch-assign-zh-CN");
        assertAccessible(page);
        page.locator("#assign-department").selectOption("yuexiu-renmin.enforcement");
        page.keyboard().press("Tab");
        page.keyboard().type("请先到现场");
        page.keyboard().press("Enter");
        assertThat(page.locator("#work")).containsText("已指派给");
        assertThat(page.locator("#u-" + number)).hasCount(0);

        page.keyboard().press("n");
        assertThat(page.locator("#new-title")).isFocused();
        page.keyboard().type("状元坊后巷化粪池又外溢");
        choose(page, "化粪池");
        page.locator("#new-area").selectOption(GRID);
        page.locator("#new-description").fill("来电说味道很大");
        assertThat(page.locator(".work-form .alert-warning")).containsText("状元坊后巷化粪池外溢");
        assertAccessible(page);
        look(page, "dispatch-new-zh-CN");
        page.getByText("受理", new Page.GetByTextOptions().setExact(true)).press("Enter");
        assertThat(page.locator("#work h2")).containsText("已受理");
        look(page, "dispatch-taken-zh-CN");
        assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("#work")).isEmpty();
        page.keyboard().press("j");
        assertThat(page.locator(".row-title").first()).isFocused();
        page.keyboard().press("/");
        assertThat(page.locator("#desk-q")).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1400, lj", "en-US, 360, s"})
    void categoryIsFoundByWhatIsTypedAndTakenWithTheArrows(String locale, int width, String typed) {
        var page = arrive(locale, width, 900, DESK, "/dispatch?open=dispatch-call");
        var field = page.locator("#new-category-find");
        assertThat(page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(locale.startsWith("zh") ? "类别" : "Category")))
                .isVisible();
        field.pressSequentially(typed);
        var options = page.locator("[role=option]");
        assertThat(options.first()).isVisible();
        assertThat(field).hasAttribute("aria-expanded", "true");
        assertThat(page.locator(".combobox [role=status]")).containsText(Pattern.compile("\\d"));
        field.press("Enter");
        assertThat(page.locator("#new-category")).hasValue("");
        field.press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", options.first().getAttribute("id"));
        assertAccessible(page);
        assertFits(page);
        look(page, "category-" + (width > 500 ? "desktop-" : "phone-") + locale);
        field.press("Enter");
        assertThat(page.locator("#new-category")).hasValue(Pattern.compile("\\S"));
        assertThat(options).hasCount(0);
        field.fill("没有这样的类别");
        assertThat(page.locator(".combobox.nothing")).isVisible();
        field.press("Escape");
        assertThat(field).hasValue(Pattern.compile("\\S"));
        assertThat(page.locator("#ask")).isHidden();
        field.fill("x");
        page.locator("#new-title").fill("下水道堵了");
        page.locator(".work-form .btn-primary").click();
        assertThat(page.locator("#work h2")).not().containsText(Pattern.compile("\\d{8}-"));
    }

    @Test
    void listIsFilteredByACategoryThatIsSearched() {
        var page = arrive("zh-CN", 1400, 1000, DESK, "/calls?sort=-number");
        page.locator(".more summary").click();
        var field = page.locator("#category-find");
        field.fill("hfc");
        field.press("Enter");
        assertThat(page).hasURL(Pattern.compile("category=drainage.septic-tank"));
        assertThat(field).hasValue(Pattern.compile("化粪池"));
        look(page, "calls-category-zh-CN");
        assertAccessible(page);
        field.fill("");
        field.press("Tab");
        assertThat(page).not().hasURL(Pattern.compile("category="));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1400, desktop", "en-US, 360, phone"})
    void whatIsReportedAlreadyIsMergedWithOnePress(String locale, int width, String screen) {
        var title = "大德路渠箱盖断裂" + screen;
        var main = report("drainage.septic-tank", title);
        var page = arrive(locale, width, 900, DESK, "/dispatch?open=dispatch-call");
        page.locator("#new-name").fill("区女士");
        page.locator("#new-phone").fill("020-81000000");
        page.locator("#new-title").fill(title);
        page.locator("#new-category-find").fill("hfc");
        page.locator("#new-category-find").press("Enter");
        page.locator("#new-area").selectOption(GRID);
        var thisIsIt = page.locator("[data-sends]").filter(new Locator.FilterOptions().setHasText(main));
        assertThat(thisIsIt).isVisible();
        assertAccessible(page);
        assertFits(page);
        look(page, "this-is-it-" + screen + "-" + locale);
        thisIsIt.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#work h2")).containsText(main);
        assertAccessible(page);
        look(page, "merged-" + screen + "-" + locale);
        page.navigate("/dispatch");
        assertThat(page.locator("#work")).isEmpty();
        page.locator("[data-key='n']").click();
        assertThat(page.locator("#new-title")).hasValue("");
    }

    private static void choose(Page page, String typed) {
        var field = page.locator("#new-category-find");
        field.fill(typed);
        field.press("ArrowDown");
        field.press("Enter");
    }

    @Test
    void emergencyAsksOnceMoreAndSaysWhoIsAlerted() {
        var page = arrive("zh-CN", 1400, 1000, DESK, "/dispatch");
        page.keyboard().press("e");
        page.locator("#new-title").fill("状元坊商铺着火");
        choose(page, "着火");
        page.locator("#new-area").selectOption("yuexiu-renmin-g05");
        page.locator("#new-description").fill("二楼有明火");
        assertThat(page.locator(".alert-danger")).containsText("消防");
        page.locator(".work-form .btn-danger").click();
        assertThat(page.locator("#ask")).isVisible();
        look(page, "dispatch-emergency-zh-CN");
        page.locator("#ask .btn-primary").click();
        assertThat(page.locator("#work")).containsText("已立即通知");
        assertThat(page.locator("#work a.alert-link")).hasAttribute("href", Pattern.compile("/orders/\\d{8}-\\d+"));
        look(page, "dispatch-alerted-zh-CN");
    }

    @Test
    void newEmergencyIsSaidAndSoundsOnEveryDeskAndOnTheWall() {
        var district = arrive("en-US", 1400, 1000, "yuexiu.dispatch", "/dispatch");
        var wall = arrive("zh-CN", 1920, 1080, DESK, "/dispatch?wall");
        var grids = arrive("zh-CN", 360, 780, DESK, "/grids");
        var office = arrive("en-US", 1400, 1000, "yuexiu.coordination", "/coordination");
        var everywhere = List.of(district, wall, grids, office);
        for (var page : everywhere) {
            assertThat(page.locator(".live")).hasClass(Pattern.compile("on"));
            page.keyboard().press("Shift");
            assertThat(page.locator("[data-sound]")).not().hasClass(Pattern.compile("silent"));
        }
        grids.waitForFunction("() => document.querySelectorAll('#alarms [data-emergency]').length > 0");
        office.waitForFunction("() => document.querySelectorAll('#alarms [data-emergency]').length > 0");
        var number = report("emergency.fire", "骑楼三楼起火");
        for (var page : everywhere) {
            assertThat(page.locator("#alarm")).containsText("骑楼三楼起火");
            assertThat(page.locator("#alarm a")).hasAttribute("href", Pattern.compile("/calls/" + number));
            assertThat(page).hasTitle(Pattern.compile("^\\(1\\)"));
            assertThat(page.evaluate("notes")).as(page.url()).isEqualTo(3);
            assertAccessible(page);
            assertFits(page);
        }
        assertThat(wall.locator("#e-" + number)).isVisible();
        look(district, "dispatch-alarm-en-US");
        look(wall, "dispatch-alarm-wall-zh-CN");
        look(grids, "grids-alarm-phone-zh-CN");
        look(office, "coordination-alarm-en-US");
        district.locator("#alarm button").click();
        assertThat(district.locator("#alarm")).isEmpty();
    }

    @Test
    void alarmsDoNotCoverWhatIsBeingWritten() {
        var page = arrive("zh-CN", 1400, 700, DESK, "/dispatch");
        assertThat(page.locator(".live")).hasClass(Pattern.compile("on"));
        for (var fire : List.of("一楼起火", "二楼起火", "三楼起火")) {
            report("emergency.fire", fire);
        }
        assertThat(page.locator("#alarm p")).hasCount(3);
        page.keyboard().press("n");
        for (var field : List.of("#new-title", "#new-description", "#new-phone", "#new-title")) {
            page.locator(field).focus();
            assertThat((Boolean) page.evaluate(
                            "id => { const field = document.querySelector(id);"
                                    + " const box = field.getBoundingClientRect();"
                                    + " return document.elementFromPoint(box.x + 5, box.y + 2) === field; }",
                            field))
                    .as(field)
                    .isTrue();
        }
        look(page, "dispatch-writing-under-alarms-zh-CN");
    }

    @Test
    void soundIsSwitchedOffForGoodAndAnOldEmergencyMakesNone() {
        report("emergency.fire", "打开页面之前的火情");
        var page = arrive("zh-CN", 1400, 1000, DESK, "/dispatch");
        var sound = page.locator("[data-sound] button");
        assertThat(sound).hasAttribute("aria-pressed", "true");
        page.keyboard().press("Shift");
        assertThat(page.locator("[data-sound] [role=status]")).hasText("已开启");
        assertThat(page.evaluate("notes")).isEqualTo(0);
        sound.click();
        assertThat(page.locator("[data-sound] [role=status]")).hasText("已关闭");
        assertThat(page.locator(".live")).hasClass(Pattern.compile("on"));
        report("emergency.fire", "关闭声音之后的火情");
        assertThat(page.locator("#alarm")).containsText("关闭声音之后的火情");
        assertThat(page.evaluate("notes")).isEqualTo(0);
        page.reload();
        assertThat(sound).hasAttribute("aria-pressed", "false");
        sound.press("Enter");
        assertThat(page.locator("[data-sound] [role=status]")).hasText("已开启");
        page.waitForFunction("() => notes === 3");
    }

    @Test
    void whereTheBrowserDoesNotLetThePageSoundThePageSaysSo() {
        var page = arrive("zh-CN", 360, 780, DESK, "/dispatch?silent");
        assertThat(page.locator("[data-sound] [role=status]")).containsText("点击或按任意键");
        assertFits(page);
        assertAccessible(page);
        look(page, "sound-waiting-phone-zh-CN");
        report("emergency.fire", "浏览器静音时的火情");
        assertThat(page.locator("#alarm")).containsText("浏览器静音时的火情");
        assertThat(page.evaluate("notes")).isEqualTo(0);
    }

    @Test
    void whoOnlyWatchesHearsNothing() {
        var page = arrive("zh-CN", 1400, 1000, "leader", "/grids?street=yuexiu-renmin");
        assertThat(page.locator(".live")).hasClass(Pattern.compile("on"));
        assertThat(page.locator("#alarm, #alarms, [data-sound]")).hasCount(0);
    }

    @Test
    void severalDepartmentsAreCalledByAnOrder() {
        var page = arrive("en-US", 1400, 1000, "yuexiu.dispatch", "/dispatch");
        page.keyboard().press("o");
        page.locator("#order-title").fill("Clear the arcade before the typhoon");
        page.locator("#order-area").selectOption("yuexiu-renmin");
        page.locator("#order-text").fill("All stalls, today");
        page.locator("input[value='yuexiu-renmin.enforcement']").check();
        page.locator("input[value='yuexiu.sanitation']").check();
        assertAccessible(page);
        look(page, "dispatch-order-en-US");
        page.locator(".work-form .btn-primary").click();
        page.locator("#ask .btn-primary").click();
        assertThat(page.locator("#work")).containsText("was issued to 2");
    }

    @Test
    void secondDispatcherIsTold() {
        var number = report("other.unclassified", "两个调度员同一件");
        var first = arrive("zh-CN", 1400, 1000, DESK, "/dispatch");
        var second = arrive("zh-CN", 1400, 1000, DESK, "/dispatch");
        for (var page : List.of(first, second)) {
            page.locator("#u-" + number).focus();
            page.keyboard().press("a");
            page.locator("#assign-department").selectOption("yuexiu-renmin.enforcement");
        }
        first.locator(".work-form .btn-primary").click();
        assertThat(first.locator("#work")).containsText("已指派给");
        second.locator(".work-form .btn-primary").click();
        assertThat(second.locator("#notices")).containsText("未重复操作");
        look(second, "dispatch-second-zh-CN");
        broken.removeIf(line -> line.contains("409"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 360, phone", "en-US, 360, phone", "zh-CN, 1400, desktop", "en-US, 1400, desktop"})
    void whatIsFollowedStandsUnderATabThatIsInSight(String locale, int width, String screen) {
        var number = report("drainage.septic-tank", "化粪池外溢无人应答");
        stage.until(number, Instant.now().plus(Duration.ofMinutes(65)));
        stage.completed(
                "yuexiu.coordination", number, "Activity_Coordinate", Map.of("outcome", "urge", "note", "今天必须应答"));
        stage.resetClock();
        var page = arrive(locale, width, width > 500 ? 1000 : 780, "yuexiu.coordination", "/coordination?tab=FOLLOWED");
        assertThat(page.locator("#c-" + number)).isVisible();
        assertThat(page.locator("#rows")).containsText("今天必须应答");
        assertThat(page.locator("#tab-FOLLOWED")).hasClass(Pattern.compile("active"));
        assertThat((Boolean) page.evaluate(
                        "() => { const tab = document.querySelector('#tab-FOLLOWED').getBoundingClientRect();"
                                + " return tab.left >= 0 && tab.right <= innerWidth; }"))
                .as("the tab is in sight")
                .isTrue();
        assertThat((Boolean) page.evaluate("document.querySelector('.console-bar').offsetHeight < 72"))
                .as("the bar has one row")
                .isTrue();
        assertAccessible(page);
        assertFits(page);
        look(page, "coordination-followed-" + screen + "-" + locale);
    }

    @Test
    void decisionIsOneClickAway() {
        var page = arrive("zh-CN", 1400, 1000, "yuexiu.coordination", "/coordination?tab=HOLD");
        page.locator(".row-call .btn").first().click();
        assertThat(page.getByText("审批挂账").first()).isVisible();
        assertThat(page.locator(".huying-questions")).isVisible();
        look(page, "coordination-decide-zh-CN");
    }

    @Test
    void leaderGoesFromAFigureToItsCallsAndDownToAStreet() {
        var page = arrive("zh-CN", 1400, 1000, "leader", "/");
        assertThat(page).hasURL(Pattern.compile("/overview$"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("越秀区").setExact(true))
                .click();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("人民街道").setExact(true))
                .click();
        assertThat(page.locator("h1")).containsText("人民街道");
        look(page, "overview-street-zh-CN");
        var supervised = page.locator("#table-areas tfoot .of-SUPERVISED a");
        var many = supervised.textContent();
        supervised.click();
        assertThat(page.locator("#found [role=status]")).hasText("共 " + many + " 件");
        assertThat(page.locator(".call-card")).hasCount(Integer.parseInt(many));
        look(page, "overview-calls-zh-CN");
        page.goBack();
        page.locator("#table-areas")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("督办"))
                .click();
        assertThat(page.locator("#table-areas [aria-sort=descending]")).hasText("督办");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        look(page, "overview-print-zh-CN");
    }

    private String report(String category, String title) {
        return stage.report(GRID + ".grid", category, GRID, title, title + "，请尽快处理");
    }

    private Page arrive(String locale, int width, int height, String account, String path) {
        return arrive("", locale, width, height, account, path);
    }

    /** @param home where the browser finds Huying; empty where it always does */
    private Page arrive(String home, String locale, int width, int height, String account, String path) {
        var person = chromium.person(locale, width, height);
        people.add(person);
        // How many notes have sounded; and a browser that waits for a gesture which never comes.
        person.addInitScript("""
                window.notes = 0;
                const make = AudioContext.prototype.createOscillator;
                AudioContext.prototype.createOscillator = function () { window.notes++; return make.call(this); };
                if (location.search.includes('silent')) {
                  Object.defineProperty(AudioContext.prototype, 'state', {get: () => 'suspended'});
                }
                """);
        var page = person.newPage();
        page.setDefaultTimeout(10_000);
        page.onResponse(response -> {
            if (response.status() >= 400) {
                broken.add(response.status() + " " + response.url());
            }
        });
        page.onPageError(broken::add);
        page.navigate(home + "/login");
        page.locator("#username").fill(account);
        page.locator("#password").fill("demo");
        page.locator("button.btn-primary").click();
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(home + path);
        return page;
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("axe")
                .map(violation -> violation.getId() + " "
                        + violation.getNodes().stream()
                                .map(node -> node.getHtml())
                                .toList())
                .isEmpty();
    }

    private static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private static void look(Page page, String name) {
        Chromium.look(page, "desk-" + name);
    }
}
