package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
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
class ExportBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    Chromium chromium;

    @BeforeAll
    void start() {
        chromium = Chromium.start(port);
        stage.report("yuexiu-renmin.grid", "environment.exposed-garbage", "yuexiu-renmin-g07", "状元坊门口垃圾堆满", "有异味");
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1400, 导出为 Excel 工作簿(XLSX), 呼叫-", "en-US, 360, Export as Excel workbook (XLSX), calls-"})
    void listIsTakenAwayAsAFile(String locale, int width, String button, String name) {
        try (var person = chromium.person(locale, width, 1000)) {
            var page = person.newPage();
            page.navigate("/login");
            page.locator("#username").fill("leader");
            page.locator("#password").fill("demo");
            page.locator("button.btn-primary").click();
            page.waitForURL(url -> !url.contains("/login"));
            page.navigate("/calls?q=");
            page.getByLabel(button).click();
            var link = page.locator("#export a[download]");
            assertThat(link).containsText(name);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("axe")
                    .map(violation -> violation.getId() + " " + violation.getNodes())
                    .isEmpty();
            Chromium.look(page, "console-export-" + locale);
            var download = page.waitForDownload(new Page.WaitForDownloadOptions(), link::click);
            assertThat(download.suggestedFilename()).startsWith(name).endsWith(".xlsx");
            page.reload();
            assertThat(link).isVisible();
        }
    }
}
