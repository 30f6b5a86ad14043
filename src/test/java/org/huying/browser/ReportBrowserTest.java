package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.attachment.Photos;
import org.huying.scenario.Stage;

@HuyingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportBrowserTest {

    static final String CALLER = "yuexiu-renmin.grid";
    static final int LARGE = 50 << 20;

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @TempDir
    Path folder;

    Chromium chromium;
    BrowserContext person;
    Page page;
    String words;
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

    @BeforeEach
    void somethingToSay() {
        broken.clear();
        words = "门口垃圾堆满 " + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void leave() {
        person.close();
        assertThat(broken).as("requests that failed, errors in the console").isEmpty();
    }

    @Test
    void fourTapsReportACallWithPhotoAndPosition() {
        arrive("zh-CN", 360, CALLER);
        person.grantPermissions(List.of("geolocation"));
        person.setGeolocation(new Geolocation(23.125, 113.25).setAccuracy(12));
        page.navigate("/report");
        var taps = new AtomicInteger();
        assertThat(page.locator("#position")).containsText("误差 12 米以内");
        taps.incrementAndGet();
        page.locator("#camera").setInputFiles(new FilePayload("IMG_1.JPG", "image/jpeg", Photos.jpeg()));
        assertThat(page.locator("#photos img")).hasCount(1);
        tap(taps, page.locator(".report-class summary").first());
        tap(taps, page.locator("label", new Page.LocatorOptions().setHasText(Pattern.compile("^暴露垃圾$"))));
        page.keyboard().type(words);
        assertThat(page.locator("#prospect")).containsText("仅为预览");
        assertThat(page.locator("#brief")).containsText(Pattern.compile("应答不迟于.+还剩"));
        look("ready-phone-zh-CN");
        assertAccessible();
        tap(taps, page.locator(".report-send button"));
        assertThat(page.locator(".sent")).containsText("已发送");
        assertThat(page.locator(".sent")).containsText(Pattern.compile("须由.+前应答 *还剩"));
        assertAccessible();
        look("sent-phone-zh-CN");
        assertThat(taps).hasValue(4);
        var number = onlyCall();
        assertThat(stage.call(number).path("latitude").asDouble()).isEqualTo(23.125);
        assertThat(photos(number)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 1400, desktop, light",
        "en-US, 1400, desktop, dark",
        "zh-CN, 360, phone, dark",
        "en-US, 360, phone, light"
    })
    void pageIsReadableInBothLanguagesOnEveryScreen(String locale, int width, String screen, String theme) {
        arrive(locale, width, CALLER);
        page.evaluate("theme => localStorage.setItem('huying-theme', theme)", theme);
        page.navigate("/report");
        assertAccessible();
        page.locator("#where summary").click();
        page.locator(".report-class summary").nth(2).click();
        assertFits();
        assertAccessible();
        lookAtAll("open-" + screen + "-" + locale);
    }

    @ParameterizedTest
    @CsvSource({
        "bllj, 暴露垃圾",
        "manhole, 井盖",
        "jinggai, 井盖",
        "化粪, 化粪池堵塞外溢",
        "hz, 火灾",
        "着火, 火灾",
        "水浸, 内涝积水",
        "老鼠, 蚊虫鼠害",
        "门口水浸街啦, 内涝积水",
        "pothole, 道路破损",
        "hld, 信号灯与标志标线"
    })
    void categoryIsFoundByWhatItIsCalledWithTheKeyboardAlone(String typed, String name) {
        arrive("zh-CN", 360, CALLER);
        assertThat(page.locator("#find-category")).isVisible();
        page.locator("#find-category").focus();
        page.keyboard().type(typed);
        page.keyboard().press("Enter");
        assertThat(page.locator("#chosen strong")).hasText(name);
        assertThat(page.locator("#text")).isFocused();
        page.keyboard().type(words);
        place();
        page.locator(".report-send button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".sent")).isVisible();
        assertThat(calls()).hasSize(1);
    }

    @Test
    void enterTakesNoneOfSeveral() {
        arrive("zh-CN", 360, CALLER);
        page.locator("#find-category").fill("噪音");
        page.locator("#find-category").press("Enter");
        assertThat(page.locator("#category-state")).containsText("3 个类别");
        assertThat(page.locator("#chosen")).isHidden();
    }

    @Test
    void fireIsToldWhomToTelephoneWhateverIsTicked() {
        arrive("zh-CN", 360, CALLER);
        person.setOffline(true);
        page.locator("#find-category").fill("着火");
        page.locator("#find-category").press("Enter");
        assertThat(page.locator("#call-now a[href='tel:119']")).isVisible();
        broken.clear();
        person.setOffline(false);
        page.locator("#chosen button").click();
        choose();
        assertThat(page.locator("#call-now")).isHidden();
        page.locator("#text").fill("垃圾堆着火了 " + words);
        assertThat(page.locator("#call-now a[href='tel:119']")).isVisible();
        look("fire-phone-zh-CN");
        page.locator(".report-send button").click();
        assertThat(page.locator(".sent a[href='tel:119']")).isVisible();
        assertAccessible();
        look("fire-sent-phone-zh-CN");
        page.navigate("/mine");
        assertThat(page.locator("#call-" + onlyCall() + " a[href='tel:119']")).isVisible();
        broken.clear();
    }

    @Test
    void dangerThatIsNotHeededIsSaid() {
        arrive("en-US", 360, CALLER);
        page.locator("#find-category").fill("Request for help");
        page.locator("#find-category").press("Enter");
        page.locator("#text").fill("独居老人摔倒在家");
        assertThat(page.locator("#prospect")).containsText("Who will answer");
        assertThat(page.locator("#prospect")).not().containsText("not handled as an emergency");
        page.locator("#emergency").check();
        assertThat(page.locator("#prospect")).containsText("not handled as an emergency");
        assertAccessible();
        page.locator("#prospect").scrollIntoViewIfNeeded();
        look("unheeded-phone-en-US");
    }

    @Test
    void nothingIsSentWithoutCategoryOrWords() {
        arrive("en-US", 360, CALLER);
        page.locator(".report-send button").click();
        assertThat(page.locator("#wrong")).containsText("Choose what it is about");
        assertThat(page.locator("#find-category")).isFocused();
        choose();
        page.locator(".report-send button").click();
        assertThat(page.locator("#wrong")).containsText("one sentence");
        assertThat(page.locator("#text")).isFocused();
        page.locator("#chosen button").click();
        page.locator("#find-category").fill("qqqq");
        assertThat(page.locator("#category-state")).containsText("No category");
        assertThat(page.locator(".report-class:visible")).not().hasCount(0);
        page.locator("#find-category").press("Enter");
        assertThat(page.locator("#chosen")).isHidden();
        look("nothing-found-en-US");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, bllj, 在哪里", "en-US, hz, Where is it"})
    void whoSaysNoPlaceIsAskedOnce(String locale, String category, String question) {
        arrive(locale, 360, CALLER);
        page.locator("#find-category").fill(category);
        page.locator("#find-category").press("Enter");
        page.locator("#text").fill(words);
        page.locator(".report-send button").dblclick();
        assertThat(page.locator("#wrong")).containsText(question);
        assertThat(page.locator("#place")).isVisible();
        assertThat(page.locator("#place")).isFocused();
        assertThat(page.locator("#place")).isInViewport();
        assertThat(page.locator("#outbox")).isEmpty();
        assertFits();
        assertAccessible();
        look("no-place-phone-" + locale);
        page.waitForTimeout(700);
        page.locator(".report-send button").click();
        assertThat(page.locator(".sent")).isVisible();
        assertThat(calls()).hasSize(1);
    }

    @Test
    void whoThenSaysWhereIsSentAtOnce() {
        arrive("zh-CN", 360, CALLER);
        page.locator("#find-category").fill("bllj");
        page.locator("#find-category").press("Enter");
        page.locator("#text").fill(words);
        page.locator(".report-send button").click();
        page.keyboard().type("地铁站 B 口");
        assertThat(page.locator("#wrong")).isEmpty();
        page.keyboard().press("Enter");
        assertThat(page.locator(".sent")).isVisible();
        assertThat(stage.call(onlyCall()).path("place").asText()).isEqualTo("地铁站 B 口");
    }

    @Test
    void lostConnectionKeepsTheReportAndSendsItOnce() {
        arrive("zh-CN", 360, CALLER);
        page.locator("#gallery").setInputFiles(new FilePayload[] {
            new FilePayload("a.jpg", "image/jpeg", Photos.jpeg()), new FilePayload("b.png", "image/png", Photos.png())
        });
        assertThat(page.locator("#photos img")).hasCount(2);
        person.setOffline(true);
        assertThat(page.locator("#offline")).isVisible();
        page.locator(".console-menu summary").click();
        page.locator(".console-menu a[href='/mine']").click();
        assertThat(page.locator("#notices")).containsText("无法连接呼应");
        page.locator("#notices .btn-close").click();
        page.locator(".console-menu summary").click();
        choose();
        page.locator("#text").fill(words);
        page.locator(".report-send button").click();
        assertThat(page.locator("#outbox")).containsText("联网后自动发送");
        look("offline-phone-zh-CN");
        assertThat(calls()).isEmpty();
        broken.clear();
        person.setOffline(false);
        assertThat(page.locator(".sent")).isVisible();
        assertThat(photos(onlyCall())).hasSize(2);
        broken.clear();
    }

    @Test
    void reportOutlivesThePageAndTheOneWhoOpensItNext() {
        arrive("zh-CN", 360, CALLER);
        person.setOffline(true);
        choose();
        page.locator("#text").fill(words);
        page.locator("#camera").setInputFiles(new FilePayload("a.jpg", "image/jpeg", Photos.jpeg()));
        assertThat(page.locator("#photos img")).hasCount(1);
        page.locator(".report-send button").click();
        assertThat(page.locator("#outbox")).containsText(words);
        page.close();
        person.setOffline(false);
        person.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        open();
        page.navigate("/login");
        signIn("haizhu-yonglong.grid");
        page.navigate("/report");
        assertThat(page.locator("#report-form")).isVisible();
        assertThat(page.locator("#outbox")).isEmpty();
        assertThat(calls()).isEmpty();
        signOut();
        signIn(CALLER);
        page.waitForCondition(() -> calls().size() == 1 && photos(onlyCall()).size() == 1);
        broken.clear();
    }

    @Test
    void pageOpensWithoutAConnectionAndSendsOnce() throws IOException {
        try (var line = new Line(port)) {
            arrive("zh-CN", 360, CALLER);
            // The same login: cookies know hosts, not ports.
            page.navigate(line.home() + "/report");
            page.waitForFunction("() => localStorage.getItem('huying-offline') && navigator.serviceWorker.controller");
            // As a connection leaves it that is lost while the files are fetched: there, and nothing in it.
            page.evaluate(
                    "async () => { for (const name of await caches.keys()) {"
                            + " await caches.delete(name); await caches.open(name); } localStorage.removeItem('huying-offline'); }");
            page.reload();
            page.waitForFunction("() => localStorage.getItem('huying-offline')");
            assertThat((Boolean) page.evaluate("async () => await caches.match('/console/outbox.js') !== undefined"))
                    .isTrue();
            line.cut();
            page.navigate(line.home() + "/report");
            assertThat(page.locator("#report-form")).isVisible();
            choose();
            page.locator("#text").fill(words);
            page.locator(".report-send button").click();
            assertThat(page.locator("#outbox")).containsText("联网后自动发送");
            page.reload();
            assertThat(page.locator("#outbox")).containsText(words);
            lookAtAll("opened-offline-phone-zh-CN");
            assertThat(calls()).isEmpty();
            line.mend();
            page.locator("#outbox .act button").first().click();
            assertThat(page.locator(".sent")).isVisible();
            assertThat(calls()).hasSize(1);
            broken.clear();

            // What the next one at this phone finds is nothing of the one before.
            page.locator("[data-sign-out] button").click();
            page.waitForURL(Pattern.compile("/login"));
            page.waitForCondition(() -> ((List<?>) page.evaluate("caches.keys()")).isEmpty());
        }
        broken.clear();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 继续填写, 删除", "en-US, Go on with it, Delete"})
    void whatWaitsCanBeMendedAndThrownAway(String locale, String edit, String delete) {
        arrive(locale, 360, CALLER);
        person.setOffline(true);
        choose();
        page.locator("#text").fill(words + "错了");
        page.locator(".report-send button").click();
        page.locator("#another button").click();
        choose();
        page.locator("#text").fill("不用了 " + words);
        page.locator(".report-send button").click();
        var waiting = page.locator("#outbox [data-key]");
        assertThat(waiting).hasCount(2);
        assertThumbs();
        assertFits();
        assertAccessible();
        look("outbox-phone-" + locale);
        var wrong = waiting.filter(new Locator.FilterOptions().setHasText("不用了"));
        wrong.getByText(delete, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#ask-text")).containsText("不用了 " + words);
        page.locator("#ask button[value=yes]").click();
        assertThat(waiting).hasCount(1);
        waiting.getByText(Pattern.compile(edit)).click();
        assertThat(page.locator("#text")).hasValue(words + "错了");
        assertThat(waiting).hasCount(0);
        page.locator("#text").fill(words + "。改好了");
        page.locator(".report-send button").click();
        broken.clear();
        person.setOffline(false);
        // A sending that was under way when the connection came back is made again after a quarter of a minute.
        page.locator(".sent strong").waitFor(new Locator.WaitForOptions().setTimeout(25_000));
        assertThat(page.locator(".sent strong")).hasText(words);
        assertThat(stage.call(onlyCall()).path("description").asText()).isEqualTo(words + "。改好了");
        broken.clear();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1900/2000, 已到 2000 字上限", "en-US, 1900 of 2000, 2000 of 2000"})
    void textThatIsCutIsSaid(String locale, String near, String full) {
        arrive(locale, 360, CALLER);
        page.locator("#text").fill("字".repeat(1700));
        assertThat(page.locator(".room")).hasCount(0);
        page.locator("#text").fill("字".repeat(1900));
        assertThat(page.locator(".room")).containsText(near);
        page.locator("#text").evaluate("field => field.select()");
        page.keyboard().insertText("字".repeat(6400));
        assertThat(page.locator("#text")).hasValue("字".repeat(2000));
        assertThat(page.locator(".room.full")).containsText(full);
        assertFits();
        assertAccessible();
        look("text-full-phone-" + locale);
        page.locator("#text").fill("短");
        assertThat(page.locator(".room")).hasCount(0);
    }

    @Test
    void whatWaitsIsSentFromAnyPage() {
        arrive("zh-CN", 360, CALLER);
        person.setOffline(true);
        choose();
        page.locator("#text").fill(words);
        page.locator(".report-send button").click();
        assertThat(page.locator("#outbox")).containsText(words);
        page.close();
        person.setOffline(false);
        open();
        page.navigate("/mine");
        assertThat(page.locator("#notices")).containsText("本机待发的内容已发送：“" + words);
        assertThat(page.locator("#unsent")).isHidden();
        assertThat(calls()).hasSize(1);
        broken.clear();
    }

    @Test
    void whatWasTypedOnMyCallsIsThereAgain() {
        arrive("zh-CN", 360, CALLER);
        choose();
        page.locator("#text").fill(words);
        page.locator(".report-send button").click();
        assertThat(page.locator(".sent")).isVisible();
        page.navigate("/mine");
        var call = page.locator("#call-" + onlyCall());
        call.locator(".mine-more summary").click();
        call.locator("[name=note]").fill("自己清理了");
        page.reload();
        assertThat(call.locator("[name=note]")).hasValue("自己清理了");
        call.getByText("撤回", new Locator.GetByTextOptions().setExact(true)).click();
        page.locator("#ask button[value=yes]").click();
        assertThat(call).containsText("您已撤回");
        assertThat(call).isFocused();
        page.reload();
        assertThat(call.locator(".more")).isEmpty();
    }

    @Test
    void fullPhoneIsToldAndSendsAllTheSame() {
        arrive("zh-CN", 360, CALLER);
        page.addInitScript(
                "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };");
        page.navigate("/report");
        choose();
        page.locator("#text").fill(words);
        assertThat(page.locator("#notices")).containsText("存储空间已满");
        page.locator(".report-send button").click();
        assertThat(page.locator(".sent")).isVisible();
        assertThat(calls()).hasSize(1);
    }

    @Test
    void formIsThereEvenWhenWhatWasKeptCannotBeRead() {
        arrive("zh-CN", 360, CALLER);
        page.addInitScript("IDBObjectStore.prototype.getAll = () => { throw new Error('broken'); };");
        page.navigate("/report");
        assertThat(page.locator("#report-form")).isVisible();
        assertThat(page.locator("#no-script")).hasCount(0);
    }

    @Test
    void positionOutsideOfTheCityIsNotTaken() {
        arrive("zh-CN", 360, CALLER);
        person.grantPermissions(List.of("geolocation"));
        person.setGeolocation(new Geolocation(39.9, 116.4).setAccuracy(12));
        page.navigate("/report");
        assertThat(page.locator("#position")).containsText("不在本市范围内");
        look("elsewhere-phone-zh-CN");
        choose();
        page.locator("#text").fill(words);
        page.locator(".report-send button").click();
        assertThat(page.locator(".sent")).isVisible();
        assertThat(stage.call(onlyCall()).has("latitude")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 第7网格约 14 公里", "en-US, about 14 km from Renmin Subdistrict Grid 7"})
    void positionFarFromTheGridIsAskedAboutAndCanBeLeftOut(String locale, String asked) {
        arrive(locale, 360, CALLER);
        standAt(23.2, 113.36);
        choose();
        page.locator("#where summary").click();
        page.locator("label[for=grid-yuexiu-renmin-g07]").click();
        page.locator("#text").fill(words);
        assertThat(page.locator("#afar")).containsText(asked);
        assertThat(page.locator("#take-nearer")).isHidden();
        assertThumbs();
        assertFits();
        assertAccessible();
        lookAtAll("afar-phone-" + locale);
        page.locator("#without-position").click();
        assertThat(page.locator("#afar")).isHidden();
        assertThat(page.locator("#text")).isFocused();
        page.locator(".report-send button").click();
        assertThat(page.locator(".sent")).isVisible();
        assertThat(stage.call(onlyCall()).has("latitude")).isFalse();
    }

    @Test
    void positionFarFromTheGridIsSentWhereItIsRight() {
        arrive("zh-CN", 360, CALLER);
        standAt(23.2, 113.36);
        choose();
        page.locator("#text").fill(words);
        assertThat(page.locator("#afar")).isVisible();
        page.locator(".report-send button").click();
        assertThat(page.locator(".sent")).isVisible();
        assertThat(stage.call(onlyCall()).path("latitude").asDouble()).isEqualTo(23.2);
    }

    @Test
    void gridInWhichThePositionLiesIsTaken() {
        arrive("zh-CN", 360, CALLER);
        standAt(23.1157, 113.2532);
        choose();
        page.locator("#where summary").click();
        page.locator("label[for=grid-yuexiu-renmin-g07]").click();
        page.locator("#text").fill(words);
        page.locator("#take-nearer").click();
        assertThat(page.locator("#where-now")).containsText("人民街道第48网格");
        assertThat(page.locator("#afar")).isHidden();
        page.locator(".report-send button").click();
        assertThat(page.locator(".sent")).isVisible();
        assertThat(stage.call(onlyCall()).path("area").asText()).isEqualTo("yuexiu-renmin-g48");
    }

    @Test
    void deskTakesTheStreetAndTheGridInWhichThePositionLies() {
        arrive("en-US", 1400, "yuexiu.dispatch");
        standAt(23.1157, 113.2532);
        page.locator("#where summary").click();
        page.locator("#within").selectOption("yuexiu-beijing");
        page.locator("#locate").click();
        assertThat(page.locator("#afar")).containsText("1.9 km from Beijing Subdistrict");
        lookAtAll("afar-desk-desktop-en-US");
        page.locator("#take-nearer").click();
        assertThat(page.locator("#where-now")).hasText("Renmin Subdistrict Grid 48");
        assertThat(page.locator("#afar")).isHidden();
    }

    @Test
    void dangerIsToldToWhoeverHasNoConnection() {
        arrive("zh-CN", 360, CALLER);
        person.setOffline(true);
        choose();
        page.locator("#text").fill(words);
        page.locator("#emergency").check();
        assertThat(page.locator("#call-now a[href='tel:119']")).isVisible();
        assertThumbs();
        look("danger-phone-zh-CN");
        page.locator(".report-send button").click();
        assertThat(page.locator("#outbox .due + .state")).containsText("没有网络");
        assertThumbs();
        look("danger-offline-phone-zh-CN");
        page.close();
        broken.clear();
    }

    @Test
    void answerThatIsLostMakesNoSecondCall() {
        arrive("zh-CN", 360, CALLER);
        // In the page: what a service worker lets through does not always come by Playwright's routes.
        page.evaluate("""
                () => {
                  const fetched = window.fetch;
                  window.sent = 0;
                  window.fetch = async (address, how) => {
                    const answer = await fetched(address, how);
                    if (how?.method === 'POST' && /^\\/report(\\/.+\\/photos)?$/.test(address) && window.sent++ % 2 === 0) {
                      throw new TypeError('Failed to fetch');
                    }
                    return answer;
                  };
                }""");
        page.locator("#camera").setInputFiles(new FilePayload("a.jpg", "image/jpeg", Photos.jpeg()));
        assertThat(page.locator("#photos img")).hasCount(1);
        choose();
        page.locator("#text").fill(words);
        page.locator(".report-send button").click();
        assertThat(page.locator("#outbox")).containsText("没有网络");
        page.locator("#outbox .act button").first().click();
        page.waitForFunction("() => window.sent === 3");
        assertThat(page.locator("#outbox .state.soon")).isVisible();
        page.locator("#outbox .act button").first().click();
        assertThat(page.locator(".sent")).isVisible();
        assertThat(photos(onlyCall())).hasSize(1);
        assertThat(page.evaluate("window.sent")).isEqualTo(4);
    }

    @Test
    void doubleClickAndBackButtonSendNothingTwice() {
        arrive("zh-CN", 360, CALLER);
        choose();
        page.locator("#text").fill(words);
        page.locator(".report-send button").dblclick();
        assertThat(page.locator(".sent")).isVisible();
        page.evaluate("Object.defineProperty(document, 'hidden', {value: true});"
                + "document.dispatchEvent(new Event('visibilitychange'))");
        page.locator(".sent .btn").click();
        assertThat(page).hasURL(Pattern.compile("/mine$"));
        assertThat(page.locator("#others ~ .mine-call").first()).containsText(words);
        page.goBack();
        assertThat(page.locator("#report-form")).isVisible();
        assertThat(page.locator("#text")).hasValue("");
        page.reload();
        assertThat(page.locator("#text")).hasValue("");
        assertThat(page.locator("#outbox")).isEmpty();
        assertThat(calls()).hasSize(1);
    }

    @Test
    void endedLoginKeepsTheReportAndSendsItAfterTheNext() {
        arrive("zh-CN", 360, CALLER);
        choose();
        page.locator("#text").fill(words);
        person.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.locator(".report-send button").click();
        assertThat(page.locator("#outbox")).containsText("登录已失效");
        assertThat(page.locator("#outbox a.btn")).hasCount(1);
        assertThumbs();
        assertAccessible();
        look("session-ended-phone-zh-CN");
        page.locator("#outbox a").click();
        signIn(CALLER);
        assertThat(page).hasURL(Pattern.compile("/report"));
        assertThat(page.locator(".sent")).isVisible();
        assertThat(calls()).hasSize(1);
        broken.clear();
    }

    @Test
    void newLoginInAnotherTabDoesNotSpoilTheForm() {
        arrive("zh-CN", 360, CALLER);
        choose();
        page.locator("#text").fill(words);
        var other = person.newPage();
        other.navigate("/login");
        signIn(other, CALLER);
        other.waitForURL(address -> !address.contains("/login"));
        page.locator(".report-send button").click();
        assertThat(page.locator(".sent")).isVisible();
        assertThat(calls()).hasSize(1);
        // The preview that is asked for between the two logins.
        broken.removeIf(line -> line.contains("401"));
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheBrowserWasClosed() {
        arrive("zh-CN", 360, CALLER);
        choose();
        page.locator("#text").fill(words);
        page.locator("#camera").setInputFiles(new FilePayload("a.jpg", "image/jpeg", Photos.jpeg()));
        assertThat(page.locator("#photos img")).hasCount(1);
        page.waitForTimeout(500);
        page.close();
        open();
        page.navigate("/report");
        assertThat(page.locator("#text")).hasValue(words);
        assertThat(page.locator("#chosen strong")).hasText("暴露垃圾");
        assertThat(page.locator("#photos img")).hasCount(1);
        assertThat(page.locator("#restored")).isVisible();
        page.locator(".report-send button").click();
        assertThat(page.locator(".sent")).isVisible();
        assertThat(calls()).hasSize(1);
    }

    @Test
    void photosAreScaledDownAndWhatIsNoneIsSaid() throws IOException {
        arrive("zh-CN", 360, CALLER);
        page.locator("#gallery").setInputFiles(new Path[] {large(), fiftyMegabytes(), heic(), nonsense()});
        assertThat(page.locator("#photo-state")).containsText("HEIC");
        assertThat(page.locator("#photo-state")).containsText(Pattern.compile("\n.*nonsense.jpg"));
        assertThat(page.locator("#photos img")).hasCount(2);
        assertThumbs();
        look("photos-phone-zh-CN");
        page.locator("#photos button").first().click();
        page.locator("#ask button[value='']").click();
        assertThat(page.locator("#photos img")).hasCount(2);
        page.locator("#photos button").first().click();
        page.locator("#ask button[value='yes']").click();
        assertThat(page.locator("#photos img")).hasCount(1);
        choose();
        page.locator("#text").fill("<script>alert(1)</script> " + words);
        page.locator(".report-send button").click();
        assertThat(page.locator(".sent")).isVisible();
        var number = onlyCall();
        for (var photo : photos(number)) {
            var bytes = stage.download(CALLER, photo).body();
            var picture = ImageIO.read(new ByteArrayInputStream(bytes));
            assertThat(Math.max(picture.getWidth(), picture.getHeight())).isLessThanOrEqualTo(2048);
            assertThat(bytes.length).isLessThan(1_500_000);
        }
        page.navigate("/mine");
        assertThat(page.locator("#call-" + number)).containsText("<script>");
    }

    @Test
    void refusedPositionIsSaidAndThePlanTaken() {
        arrive("zh-CN", 360, CALLER);
        page.locator("#where summary").click();
        page.locator("#locate").click();
        assertThat(page.locator("#position")).containsText("在上方“地点”中写明");
        page.waitForFunction("() => document.getElementById('position').getBoundingClientRect().bottom"
                + " <= document.querySelector('.report-send').getBoundingClientRect().top");
        look("refused-position-phone-zh-CN");
        page.locator("label[for=grid-yuexiu-renmin-g07]").click();
        assertThat(page.locator("#where-now")).containsText("第7网格");
        look("plan-phone-zh-CN");
        choose();
        page.locator("#text").fill(words);
        page.locator(".report-send button").click();
        assertThat(page.locator(".sent")).isVisible();
        assertThat(stage.call(onlyCall()).path("area").asText()).isEqualTo("yuexiu-renmin-g07");
        page.locator("#another button").click();
        assertThat(page.locator("#where-now")).containsText("第7网格（与上次相同");
    }

    @Test
    void inaccuratePositionIsSaidAndCanBeTakenAway() {
        arrive("en-US", 360, CALLER);
        person.grantPermissions(List.of("geolocation"));
        person.setGeolocation(new Geolocation(23.2, 113.3).setAccuracy(5000));
        page.navigate("/report");
        assertThat(page.locator("#position")).containsText("only within 5000 m");
        page.locator("#where summary").click();
        page.locator("#forget").click();
        assertThat(page.locator("#position")).isEmpty();
        choose();
        page.locator("#text").fill(words);
        page.locator(".report-send button").click();
        assertThat(page.locator(".sent")).isVisible();
        assertThat(stage.call(onlyCall()).has("latitude")).isFalse();
    }

    @Test
    void refusedReportComesBackIntoTheForm() {
        arrive("en-US", 360, CALLER);
        choose();
        page.locator("#text").fill(words);
        page.locator("#place")
                .evaluate("place => { place.removeAttribute('maxlength'); place.value = 'x'.repeat(201); }");
        page.locator(".report-send button").click();
        assertThat(page.locator("#wrong")).containsText("Not taken");
        assertThat(page.locator("#text")).hasValue(words);
        assertThat(calls()).isEmpty();
        broken.clear();
    }

    @Test
    void deskChoosesAnAreaAndNamesWhoCalled() {
        arrive("zh-CN", 1400, "yuexiu.dispatch");
        page.navigate("/report");
        page.locator("#where summary").click();
        page.locator("#within").selectOption("yuexiu-renmin");
        page.locator("label[for=grid-yuexiu-renmin-g12]").click();
        choose();
        page.locator("#text").fill(words);
        page.locator("#callerName").fill("陈女士");
        page.locator("#callerPhone").fill("000 1234 5678");
        assertThat(page.locator("#prospect")).containsText("由谁应答");
        assertAccessible();
        lookAtAll("desk-desktop-zh-CN");
        page.locator(".report-send button").click();
        assertThat(page.locator(".sent")).isVisible();
        var call = stage.call(onlyCall());
        assertThat(call.path("area").asText()).isEqualTo("yuexiu-renmin-g12");
        assertThat(call.path("caller").path("name").asText()).isEqualTo("陈女士");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 360, phone", "en-US, 1400, desktop"})
    void callerFollowsUrgesAddsAndConfirms(String locale, int width, String screen) {
        var number = stage.report(CALLER, "environment.exposed-garbage", "yuexiu-renmin-g07", words, "两天没人清运");
        arrive(locale, width, CALLER);
        page.navigate("/mine");
        var card = page.locator("#call-" + number);
        card.locator(".mine-steps button").first().dblclick();
        assertThat(page.locator("#notices")).containsText(number);
        card.locator(".mine-more summary").click();
        card.locator("textarea[name=text]").fill("还在");
        card.locator("form[hx-post$=message] button").click();
        assertThat(page.locator("#notices")).containsText(Pattern.compile("留言已写入|Added to"));
        assertThat(card.locator(".mine-words")).containsText("还在");
        assertThat(card.locator("textarea[name=text]")).hasValue("");
        card.locator("[data-photos]").setInputFiles(new FilePayload("a.jpg", "image/jpeg", Photos.jpeg()));
        assertThat(card.locator(".photo-row img")).hasCount(1);
        assertThat(page.locator("#notices .alert")).hasCount(1);
        assertFits();
        assertThumbs();
        assertAccessible();
        lookAtAll("mine-" + screen + "-" + locale);
        resolve(number);
        page.reload();
        assertThat(page.locator("#asking ~ #call-" + number)).isVisible();
        assertAccessible();
        card.evaluate("card => card.scrollIntoView()");
        assertThat(card.locator(".photo-row img").last()).isVisible();
        look("mine-verify-" + screen + "-" + locale);
        assertThat(page.locator(".mine-waiting .badge").first()).hasText(Pattern.compile("\\d+"));
        card.locator("label[for=rating-" + number + "-5]").click();
        card.locator("button[value=true]").click();
        assertThat(card).containsText(Pattern.compile("您的评价：5|Your rating: 5"));
        assertThat(card.locator(".status")).hasClass(Pattern.compile("CLOSED_SOLVED"));
        assertThat(stage.call(number).path("rating").asInt()).isEqualTo(5);
        assertThat(stage.events(number).stream().filter("URGED"::equals)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 刚有进展, 您填写的内容会保留", "en-US, just changed, What you have typed stays"})
    void pageLeftOpenTakesInWhatHasChangedAndLeavesAloneWhereSomebodyWrites(String locale, String news, String told) {
        var one = stage.report(CALLER, "environment.exposed-garbage", "yuexiu-renmin-g07", words, "两天没人清运");
        var other = stage.report(CALLER, "environment.exposed-garbage", "yuexiu-renmin-g07", words + " 又", "没人清运");
        arrive(locale, 360, CALLER);
        page.navigate("/mine");
        assertThat(page.locator("[data-live-state].on")).isVisible();
        var untouched = page.locator("#call-" + one);
        var written = page.locator("#call-" + other);
        written.locator(".mine-more summary").click();
        written.locator("textarea[name=text]").fill("还在");
        resolve(one);
        resolve(other);
        assertThat(untouched.locator(".status")).hasClass(Pattern.compile("RESOLVED"));
        assertThat(untouched.locator(".mine-news")).hasText(news);
        assertThat(untouched.locator(".mine-verify")).isVisible();
        assertThat(written.locator(".mine-changed")).containsText(told);
        assertThat(written.locator(".status")).hasClass(Pattern.compile("DISPATCHED"));
        assertThat(written.locator("textarea[name=text]")).isFocused();
        assertThat(page.locator(".mine-waiting .badge").first()).hasText(Pattern.compile("\\d+"));
        assertThumbs();
        assertFits();
        assertAccessible();
        written.scrollIntoViewIfNeeded();
        look("mine-changed-phone-" + locale);
        written.locator(".mine-changed button").click();
        assertThat(written.locator(".status")).hasClass(Pattern.compile("RESOLVED"));
        assertThat(written.locator("textarea[name=text]")).hasValue("还在");
    }

    @Test
    void afterAnAnswerNoOtherCallComesUnderTheFinger() {
        var below = stage.report(CALLER, "environment.exposed-garbage", "yuexiu-renmin-g07", words + " 下", "没人清运");
        resolve(below);
        var number = stage.report(CALLER, "environment.exposed-garbage", "yuexiu-renmin-g07", words, "两天没人清运");
        resolve(number);
        arrive("zh-CN", 360, CALLER);
        page.navigate("/mine");
        var card = page.locator("#call-" + number);
        var next = page.locator("#call-" + below);
        assertThat(card.locator(".mine-stages")).hasCount(1);
        card.locator("label[for=rating-" + number + "-4]").click();
        next.scrollIntoViewIfNeeded();
        assertThat(next.locator(".mine-stages")).hasCount(1);
        card.locator("button[value=true]").scrollIntoViewIfNeeded();
        var before = next.boundingBox().y;
        card.locator("button[value=true]").click();
        assertThat(card.locator(".status")).hasClass(Pattern.compile("CLOSED_SOLVED"));
        look("mine-confirmed-phone-zh-CN");
        assertThat(Math.abs(next.boundingBox().y - before)).isLessThan(3);
        assertThat(card).isInViewport();
        assertThat(card).containsText("您已确认解决");
        assertThat(card).containsText("您的评价：4");
    }

    @Test
    void questionIsAnsweredBesideIt() {
        var number = stage.report(CALLER, "environment.exposed-garbage", "yuexiu-renmin-g07", words, "两天没人清运");
        var lead = stage.call(number).path("leadDepartment").asText();
        stage.post(lead, "/api/calls/" + number + "/messages", Map.of("text", "东侧还是西侧？"));
        arrive("zh-CN", 360, CALLER);
        page.navigate("/mine");
        var card = page.locator("#call-" + number);
        card.locator("textarea[name=text]").fill("西侧");
        assertThat(card.locator(".mine-more")).not().hasAttribute("open", "");
        assertThat(page.locator(".waiting-mine")).isHidden();
        assertThumbs();
        assertFits();
        assertAccessible();
        card.scrollIntoViewIfNeeded();
        look("mine-asked-phone-zh-CN");
        page.reload();
        assertThat(card.locator("textarea[name=text]")).hasValue("西侧");
        page.navigate("/report");
        assertThat(page.locator(".waiting-mine")).containsText("等您确认或答复");
        page.locator(".console-menu summary").click();
        assertThat(page.locator(".console-menu nav .mine-waiting .badge")).isVisible();
        assertAccessible();
        look("waits-for-me-phone-zh-CN");
        page.locator(".console-menu summary").click();
        page.locator(".waiting-mine").click();
        card.locator("form[hx-post$=message] button").click();
        assertThat(card.locator(".mine-said")).hasCount(0);
        assertThat(stage.get(CALLER, "/api/calls/" + number + "/messages").body())
                .hasSize(2);
    }

    @Test
    void endedLoginIsToldInTheFormAndNotUponIt() {
        var number = stage.report(CALLER, "environment.exposed-garbage", "yuexiu-renmin-g07", words, "两天没人清运");
        arrive("zh-CN", 360, CALLER);
        page.navigate("/mine");
        var card = page.locator("#call-" + number);
        card.locator(".mine-more summary").click();
        card.locator("textarea[name=text]").fill("还在");
        person.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        card.locator("form[hx-post$=message] button").click();
        assertThat(card.locator("form[hx-post$=message] .alert-danger")).containsText("登录已失效");
        assertThat(page.locator("#notices")).isEmpty();
        assertAccessible();
        look("mine-session-ended-phone-zh-CN");
        broken.clear();
    }

    /** The script counts down in the same words that the server begins with. */
    @ParameterizedTest
    @CsvSource({"PT0S, 0 分钟", "PT59M, 59 分钟", "PT1H, 1 小时", "PT1H1M, 1 小时 1 分钟", "P1D, 1 天", "P2DT3H4M, 2 天 3 小时"})
    void lengthOfTimeLeavesOutWhatIsNone(Duration length, String told) {
        arrive("zh-CN", 360, CALLER);
        assertThat(page.evaluate("length(" + length.toMillis() + ")")).isEqualTo(told);
    }

    @Test
    void callerSaysNotSolvedAndTakesAnotherCallBack() {
        var number = stage.report(CALLER, "environment.exposed-garbage", "yuexiu-renmin-g07", words, "两天没人清运");
        resolve(number);
        arrive("zh-CN", 360, CALLER);
        page.navigate("/mine");
        var card = page.locator("#call-" + number);
        card.locator("button[value=false]").click();
        assertThat(page.locator("#notices")).containsText("还有什么问题");
        assertThat(card.locator("[name=comment]")).isFocused();
        broken.clear();
        card.locator("[name=comment]").fill("角落里还有一堆");
        card.locator("button[value=false]").click();
        assertThat(card.locator(".status")).hasClass(Pattern.compile("IN_PROGRESS"));
        assertThat(card).containsText("正在第 2 次办理");
        card.locator(".mine-more summary").click();
        card.locator("form[hx-post$=withdraw] button").click();
        page.locator("#ask button[value=yes]").click();
        assertThat(card.locator(".status")).hasClass(Pattern.compile("WITHDRAWN"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 360, phone", "en-US, 1400, desktop"})
    void streetStatesItsOpinionAndNamesWhoAnswers(String locale, int width, String screen) {
        arrive(locale, width, "yuexiu-renmin.coordination");
        page.navigate("/report");
        page.locator("label[for=kind-COORDINATION]").click();
        page.locator("input[value='yuexiu.fire']").check();
        assertFits();
        assertAccessible();
        lookAtAll("coordination-" + screen + "-" + locale);
        page.locator("label[for=kind-CONSULTATION]").click();
        assertThat(page.locator("#danger")).isHidden();
        choose();
        page.locator("#text").fill(words);
        page.locator(".report-send button").click();
        assertThat(page.locator("#wrong")).containsText(Pattern.compile("请选择答复的部门|Choose the department"));
        assertThat(page.locator("#department")).isFocused();
        page.locator("#department").selectOption("yuexiu.planning");
        assertThat(page.locator("#prospect")).containsText(Pattern.compile("规划和自然资源|Planning and Natural"));
        page.waitForTimeout(400);
        page.reload();
        assertThat(page.locator("#department")).hasValue("yuexiu.planning");
        assertThat(page.locator("#kind-CONSULTATION")).isChecked();
        assertFits();
        assertAccessible();
        lookAtAll("consultation-" + screen + "-" + locale);
        page.locator(".report-send button").click();
        assertThat(page.locator(".sent")).isVisible();
        var call = stage.call(onlyCall());
        assertThat(call.path("kind").asText()).isEqualTo("CONSULTATION");
        assertThat(call.path("leadDepartment").asText()).isEqualTo("yuexiu.planning");
        page.locator(".sent a", new Page.LocatorOptions().setHasText(Pattern.compile("My calls|我的呼叫")))
                .click();
        assertThat(page.locator("#call-" + call.path("number").asText())).isVisible();
    }

    private void standAt(double latitude, double longitude) {
        person.grantPermissions(List.of("geolocation"));
        person.setGeolocation(new Geolocation(latitude, longitude).setAccuracy(12));
        page.navigate("/report");
        assertThat(page.locator("#report-form")).isVisible();
    }

    private void resolve(String number) {
        var lead = stage.call(number).path("leadDepartment").asText();
        stage.completed(
                lead,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "accept", "promise", "当天清运", "note", "已派人"));
        stage.supported(number);
        stage.attach(lead, number, "done.jpg", Photos.jpeg(), "RESOLUTION");
        stage.completed(lead, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "已清运"));
    }

    private void tap(AtomicInteger taps, Locator locator) {
        taps.incrementAndGet();
        locator.click();
    }

    private void place() {
        page.evaluate("document.getElementById('place').value = '12 号门口'");
    }

    /** What it is about, and where. */
    private void choose() {
        page.locator("#find-category").fill("bllj");
        page.locator("#find-category").press("Enter");
        assertThat(page.locator("#chosen")).isVisible();
        place();
    }

    private List<String> calls() {
        return stage.get("admin", "/api/calls?q=" + words.substring(words.indexOf(' ') + 1))
                .body()
                .path("calls")
                .findValuesAsText("number");
    }

    private String onlyCall() {
        assertThat(calls()).hasSize(1);
        return calls().get(0);
    }

    private List<String> photos(String number) {
        return stage.get(CALLER, "/api/calls/" + number + "/attachments").body().findValuesAsText("href");
    }

    private Path large() throws IOException {
        var picture = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return Files.write(folder.resolve("large.jpg"), out.toByteArray());
    }

    private Path fiftyMegabytes() throws IOException {
        var photo = Photos.jpeg();
        return Files.write(folder.resolve("fifty.jpg"), Arrays.copyOf(photo, LARGE));
    }

    private Path heic() throws IOException {
        return Files.write(
                folder.resolve("IMG_2.HEIC"),
                "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1));
    }

    private Path nonsense() throws IOException {
        return Files.writeString(folder.resolve("nonsense.jpg"), "no photo at all");
    }

    private void arrive(String locale, int width, String account) {
        person = chromium.person(locale, width, width < 500 ? 780 : 1000);
        open();
        page.navigate("/login");
        signIn(account);
    }

    private void open() {
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
    }

    private void signIn(String account) {
        signIn(page, account);
    }

    private static void signIn(Page page, String account) {
        page.locator("#username").fill(account);
        page.locator("#password").fill("demo");
        page.locator("button.btn-primary").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private void signOut() {
        page.navigate("/mine");
        page.locator("[data-sign-out] button").click();
        page.waitForURL(url -> url.contains("/login"));
    }

    /** What is pressed is as large as a thumb. */
    private void assertThumbs() {
        assertThat((List<?>) page.evaluate("() => [...document.querySelectorAll('.content .btn')]"
                        + ".filter(each => each.checkVisibility({visibilityProperty: true}) && !each.matches('.btn-check'))"
                        + ".filter(each => Math.min(each.offsetHeight, each.offsetWidth) < 44)"
                        + ".map(each => each.outerHTML)"))
                .isEmpty();
    }

    private void assertFits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private void assertAccessible() {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("axe")
                .map(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
    }

    private void look(String name) {
        Chromium.look(page, "report-" + name);
    }

    private void lookAtAll(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/report-" + name + ".png")));
    }
}
