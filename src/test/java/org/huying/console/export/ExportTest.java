package org.huying.console.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

import org.huying.HuyingTest;
import org.huying.call.CallList;
import org.huying.scenario.Stage;
import org.huying.security.Visitor;

@HuyingTest
class ExportTest {

    static final String CALLER = "conghua-nanping.grid";
    static final Pattern NUMBER = Pattern.compile("href=\"/calls/(\\d{8}-\\d{6})");
    static final Pattern FILE = Pattern.compile("href=\"/(calls/exports/[^\"]+/file)\"");
    static final Pattern CELL =
            Pattern.compile("<c r=\"([A-Z]+)\\d+\"[^>]*t=\"inlineStr\"[^>]*>\\s*<is><t[^>]*>([^<]*)");

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    CallList list;

    @Autowired
    Exports exports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    String word;
    Visitor visitor;

    @BeforeEach
    void report() {
        word = "导出" + System.nanoTime();
        for (var title : List.of("路灯不亮 ", "=HYPERLINK(\"http://x\") ", "井盖, \"破损\" ")) {
            stage.report(CALLER, "utilities.street-lamp", "conghua-nanping", title + word, "外溢");
        }
        visitor = visitor(CALLER);
    }

    @AfterEach
    void backToTheRealTime() {
        stage.resetClock();
    }

    @ParameterizedTest
    @CsvSource({"-number", "number", "dueAt", "-resolveBy"})
    void fileHoldsWhatTheListShows(String sort) throws IOException {
        var query = "q=" + encoded(word) + "&sort=" + sort;
        var shown = NUMBER.matcher(visitor.get("calls?size=200&" + query, "Accept", "text/html")
                        .body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(shown).hasSize(3);
        var rows = csv(exported("CSV", query + "&size=1&after="));
        assertThat(rows).map(row -> row.get(0)).containsExactlyElementsOf(shown);
        assertThat(rows).map(row -> row.get(1)).anyMatch(title -> title.equals("井盖, \"破损\" " + word));
        assertThat(numbers(sheet(exported("XLSX", query).body()))).containsExactlyElementsOf(shown);
    }

    @Test
    void addressOnThePageAsksForWhatThePageShows() {
        var page = visitor.get(
                        "calls?status=DISPATCHED&sort=dueAt&kind=PROBLEM&after=&q=" + encoded(word),
                        "Accept",
                        "text/html")
                .body();
        assertThat(page)
                .contains("hx-post=\"/calls/exports?status=DISPATCHED&amp;sort=dueAt&amp;kind=PROBLEM&amp;q="
                        + encoded(word) + "&amp;format=XLSX\"");
    }

    @Test
    void nothingInItIsWorkedOut() throws IOException {
        var query = "q=" + encoded(word);
        assertThat(new String(exported("CSV", query).body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF")
                .contains("\"'=HYPERLINK(\"\"http://x\"\") ");
        assertThat(sheet(exported("XLSX", query).body()))
                .contains("=HYPERLINK(&quot;http://x&quot;) ")
                .doesNotContain("<f>", "<f ");
    }

    @Test
    void callerIsNotInIt() throws IOException {
        stage.post(
                CALLER,
                "/api/calls",
                Map.of(
                        "title", "匿名 " + word,
                        "description", "内容不导出",
                        "category", "utilities.street-lamp",
                        "area", "conghua-nanping",
                        "channel", "GRID",
                        "caller", Map.of("name", "赵不在表", "phone", "13800138000")));
        var query = "q=" + encoded(word);
        var written = new String(exported("CSV", query).body(), StandardCharsets.UTF_8)
                + sheet(exported("XLSX", query).body());
        assertThat(written).contains("匿名 " + word).doesNotContain("赵不在表", "13800138000");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 编号, 呼叫, 已派单", "en, Number, calls, Dispatched"})
    void speaksTheLanguageOfThePage(String language, String heading, String name, String status) throws IOException {
        stage.now("2026-06-09T09:00");
        visitor.submit("language", "language", language);
        var file = exported("CSV", "q=" + encoded(word));
        assertThat(URLDecoder.decode(
                        file.headers().firstValue("Content-Disposition").orElseThrow(), StandardCharsets.UTF_8))
                .contains(name + "-2026-06-09.csv");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(new String(file.body(), StandardCharsets.UTF_8)).contains(heading + ",", "," + status + ",");
    }

    @Test
    void onlyWhoAskedGetsIt() {
        var file = file(exportedBy(visitor, "CSV", "q=" + encoded(word)));
        for (var somebody : List.of("admin", "conghua.dispatch")) {
            assertThat(visitor(somebody).get(file, "Accept", "text/html").statusCode())
                    .as(somebody)
                    .isEqualTo(404);
        }
        var cancel = file.replace("/file", "/cancel");
        assertThat(visitor("admin").submit(cancel).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(file).statusCode()).isIn(302, 401);
        assertThat(visitor.get(file).statusCode()).isEqualTo(200);
    }

    @Test
    void whoMayNotOpenTheListMayNotExport() {
        var analyst = visitor("analyst");
        assertThat(analyst.submit("calls/exports?format=CSV").statusCode()).isEqualTo(403);
        assertThat(analyst.get("calls/exports", "Accept", "text/html").statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyExportsWhatTheyMayNotSee() throws IOException {
        visitor = visitor("baiyun.sanitation");
        assertThat(csv(exported("CSV", "q=" + encoded(word)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"format=PDF", "format=", "''", "format=CSV&sort=colour", "format=CSV&area=atlantis"})
    void whatCannotBeAskedForIsRefused(String query) {
        assertThat(visitor.submit("calls/exports?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsGoneIsSaid() {
        assertThat(visitor.get("calls/exports/none/file", "Accept", "text/html", "Accept-Language", "en"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(404))
                .satisfies(answer -> assertThat(answer.body()).contains("There is no such export any more"));
    }

    @Test
    void rowsAreReadByACursorAndNeverAllAtOnce() {
        var read = new AtomicInteger();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                            insert into call (number, title, description, category, area, area_path, channel, reporter,
                              urgency, status, received_at)
                            select 'X' || lpad(n::text, 5, '0'), 'x', 'x', 'other.unclassified', 'guangzhou', 'guangzhou',
                              'GRID', 'nobody', 'NORMAL', 'DISPATCHED', now() from generate_series(1, 20000) n
                            """).update();
            jdbc.sql("set local enable_sort = off").update();
            var onlyTheLastFails = "number like 'X%' and 1 / (20000 - substr(number, 2)::int) >= 0";
            assertThatThrownBy(() -> list.each(onlyTheLastFails, Map.of(), "number", call -> read.incrementAndGet()))
                    .hasMessageContaining("division by zero");
        });
        assertThat(read).hasValueBetween(19_000, 19_999);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void rowsLeaveForTheFileAsTheyAreWritten(Format format) {
        var out = new Counting();
        try (var table = format.open(out, "calls")) {
            var before = 0L;
            for (int thousands = 0; thousands < 20; thousands++) {
                for (int row = 0; row < 1000; row++) {
                    table.row(List.of(Long.toHexString(row * 0x9E3779B97F4A7C15L + thousands), "化粪池堵塞" + row));
                }
                assertThat(out.bytes).as("after " + thousands + " thousand").isGreaterThan(before);
                before = out.bytes;
            }
        }
    }

    @Test
    void exportThatFailsSaysSoAndLeavesNoFile() throws IOException {
        var folder = (Path) ReflectionTestUtils.getField(exports, "folder");
        FileSystemUtils.deleteRecursively(folder);
        var answer = exportedBy(visitor, "CSV", "q=" + encoded(word));
        Files.createDirectory(folder);
        assertThat(answer).contains("alert-danger", "The export failed").doesNotContain("/file");
        assertThat(exportedBy(visitor, "CSV", "q=" + encoded(word))).contains("/file");
    }

    @Test
    void fileIsGoneAfterAnHour() throws IOException {
        var folder = (Path) ReflectionTestUtils.getField(exports, "folder");
        var file = file(exportedBy(visitor, "CSV", "q=" + encoded(word)));
        exports.forgetOld();
        assertThat(visitor.get(file).statusCode()).isEqualTo(200);
        stage.now(LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusMinutes(61).toString());
        exports.forgetOld();
        assertThat(visitor.get(file, "Accept", "text/html").statusCode()).isEqualTo(404);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whatIsCancelledIsNotFinished() {
        var export = new Export("1", "x", Format.CSV, "x", 1, Path.of("x"), Instant.EPOCH);
        assertThat(export.becomes(Export.State.RUNNING)).isTrue();
        assertThat(export.counts()).isTrue();
        assertThat(export.becomes(Export.State.CANCELLED)).isTrue();
        assertThat(export.counts()).isFalse();
        assertThat(export.becomes(Export.State.DONE)).isFalse();
    }

    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) {
            bytes += len;
        }
    }

    private Visitor visitor(String account) {
        var somebody = new Visitor(port);
        somebody.signIn(account, "demo");
        return somebody;
    }

    private HttpResponse<byte[]> exported(String format, String query) {
        return visitor.download(file(exportedBy(visitor, format, query)));
    }

    private static String exportedBy(Visitor somebody, String format, String query) {
        var answer = somebody.submit("calls/exports?format=" + format + "&" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var body = answer.body();
        while (body.contains("hx-trigger")) {
            body = somebody.get("calls/exports", "Accept", "text/html").body();
        }
        return body;
    }

    private static String file(String fragment) {
        var file = FILE.matcher(fragment);
        assertThat(file.find()).as(fragment).isTrue();
        return file.group(1);
    }

    private static List<CSVRecord> csv(HttpResponse<byte[]> file) throws IOException {
        var records = CSVFormat.EXCEL
                .parse(new StringReader(new String(file.body(), StandardCharsets.UTF_8)))
                .getRecords();
        return records.subList(1, records.size());
    }

    private static String sheet(byte[] workbook) throws IOException {
        var file = Files.createTempFile("huying-test", ".xlsx");
        Files.write(file, workbook);
        try (var zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> numbers(String sheet) {
        var numbers = new ArrayList<String>();
        var cell = CELL.matcher(sheet);
        while (cell.find()) {
            if (cell.group(1).equals("A")) {
                numbers.add(cell.group(2));
            }
        }
        return numbers.subList(1, numbers.size());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
