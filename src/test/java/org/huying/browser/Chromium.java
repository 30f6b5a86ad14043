package org.huying.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Assumptions;

/** The real Chromium of browser tests; where there is none they are skipped and say so. */
final class Chromium implements AutoCloseable {

    /** Names the browser where it is none of the usual ones. */
    private static final String PROPERTY = "huying.chromium";

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final String home;

    private Chromium(Path executable, int port) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
        home = "http://localhost:" + port;
    }

    static Chromium start(int port) {
        var executable = executable();
        if (executable.isEmpty()) {
            var reason = "SKIPPED: no Chromium found. Install it (Debian: apt-get install chromium fonts-wqy-microhei)"
                    + " or name one with -D" + PROPERTY + "=/path/to/chromium";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        return new Chromium(executable.orElseThrow(), port);
    }

    private static Optional<Path> executable() {
        var named = System.getProperty(PROPERTY);
        var usual = Stream.concat(
                Stream.of("/usr/bin/chromium"),
                Arrays.stream(System.getenv("PATH").split(":")).map(folder -> folder + "/chromium"));
        return (named == null ? usual : Stream.of(named))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Somebody in front of a fresh browser of this language. */
    BrowserContext person(String locale) {
        return person(locale, 1400, 1000);
    }

    /** The same in front of a screen of this size. */
    BrowserContext person(String locale, int width, int height) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(home)
                .setLocale(locale)
                .setTimezoneId("Asia/Shanghai")
                // A colour on its way to another has the contrast of neither.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height));
    }

    /** Keeps what a page looks like as {@code target/screenshots/<name>.png}. */
    static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
