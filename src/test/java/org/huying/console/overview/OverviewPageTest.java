package org.huying.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.assessment.Assessments;
import org.huying.assessment.Assessments.OfCall;
import org.huying.scenario.Stage;
import org.huying.security.Visitor;

/** A district of its own in July, in which each kind of call is there once. */
@HuyingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewPageTest {

    static final String OFFICE = "zengcheng.coordination";
    static final String SANITATION = "zengcheng.sanitation";
    static final String THEN = "2026-07-07T18:00";
    static final Pattern ROW = Pattern.compile("<th scope=\"row\">(.*?)</th>(.*?)</tr>", Pattern.DOTALL);
    static final Pattern CELL = Pattern.compile("<td class=\"of-(\\w+)[^\"]*\">(.*?)</td>", Pattern.DOTALL);
    static final Pattern LINK = Pattern.compile("href=\"(/calls\\?[^\"]+)\">(\\d+)<");
    static final Pattern TOTAL = Pattern.compile("role=\"status\">共 ([\\d,]+) 件<");

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    Assessments assessments;

    String solved = "";
    String unsolved = "";
    String late = "";

    @BeforeAll
    void muchHappens() {
        stage.now("2026-07-06T09:00");
        solved = accepted("zengcheng-licheng", "按时解决的化粪池");
        resolve(SANITATION, solved);
        verify(solved, Map.of("solved", true, "rating", 4));
        unsolved = accepted("zengcheng-xintang", "三次未解决的化粪池");
        for (var lead : List.of(SANITATION, SANITATION, OFFICE, "guangzhou.coordination")) {
            resolve(lead, unsolved);
            verify(unsolved, Map.of("solved", false, "comment", "还在冒"));
        }
        assertThat(stage.status(unsolved)).isEqualTo("CLOSED_UNSOLVED");
        var held = accepted("zengcheng-licheng", "等待许可的化粪池");
        stage.supported(held);
        stage.completed(
                SANITATION,
                held,
                "Activity_ResolveCall",
                Map.of("outcome", "ask-hold", "note", "等待许可", "reviewDate", "2026-09-01"));
        stage.completed(OFFICE, held, "Activity_DecideHold", Map.of("outcome", "approve", "note", "同意"));
        var watched = accepted("zengcheng-xintang", "督办的化粪池");
        stage.supported(watched);
        stage.post(OFFICE, "/api/calls/" + watched + "/supervision", Map.of("reason", "领导批示"));
        var withdrawn = accepted("zengcheng-xintang", "撤回的化粪池");
        stage.post("zengcheng-xintang.grid", "/api/calls/" + withdrawn + "/withdraw", Map.of("reason", "看错了"));
        report("other.unclassified", "zengcheng-licheng", "不知道归谁管");
        late = report("environment.exposed-garbage", "zengcheng-licheng", "无人应答的垃圾");
        stage.until(late, THEN);
        stage.resetClock();
    }

    @BeforeEach
    void thatEvening() {
        stage.now(THEN);
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void everyAreaHasALineWithItsFigures() {
        var lines = lines(OFFICE, "overview", "table-areas");
        assertThat(lines.keySet()).containsExactly("荔城街道", "新塘镇", "合计");
        assertThat(lines.get("荔城街道"))
                .containsEntry("OPEN", "3")
                .containsEntry("OVERDUE", "2")
                .containsEntry("ESCALATED", "1")
                .containsEntry("ON_HOLD", "1")
                .containsEntry("SUPERVISED", "0")
                .containsEntry("RECEIVED", "4")
                .containsEntry("ANSWERED", "66.6% 2/3")
                .containsEntry("UNSOLVED", "0")
                .containsEntry("YELLOW_CARDS", String.valueOf(cards("YELLOW")))
                .containsEntry("RED_CARDS", String.valueOf(cards("RED")))
                .containsEntry("RATING", "4.0 1");
        assertThat(cards("YELLOW")).isPositive();
        assertThat(lines.get("新塘镇"))
                .containsEntry("OPEN", "1")
                .containsEntry("OVERDUE", "0")
                .containsEntry("SUPERVISED", "1")
                .containsEntry("RECEIVED", "3")
                .containsEntry("ANSWERED", "100% 2/2")
                .containsEntry("RESOLVED", "100% 1/1")
                .containsEntry("UNSOLVED", "1")
                .containsEntry("RATING", "–");
        assertThat(lines.get("合计")).containsEntry("OPEN", "4").containsEntry("RECEIVED", "7");
    }

    @Test
    void everyDepartmentHasALineForWhatItLeadsNow() {
        var lines = lines(OFFICE, "overview?area=zengcheng", "table-departments");
        assertThat(lines.keySet()).containsExactlyInAnyOrder("荔城街道综合执法队", "增城区环卫中心", "广州市统筹协调办公室", "尚无承办部门", "合计");
        assertThat(lines.get("增城区环卫中心"))
                .containsEntry("OPEN", "2")
                .containsEntry("RECEIVED", "4")
                .containsEntry("ANSWERED", "100% 3/3")
                .containsEntry("YELLOW_CARDS", "0");
        assertThat(lines.get("荔城街道综合执法队"))
                .containsEntry("OVERDUE", "1")
                .containsEntry("ANSWERED", "0% 0/1")
                .containsEntry("YELLOW_CARDS", String.valueOf(cards("YELLOW")));
        assertThat(lines.get("广州市统筹协调办公室")).containsEntry("UNSOLVED", "1").containsEntry("OPEN", "0");
        assertThat(lines.get("尚无承办部门")).containsEntry("OPEN", "1");
    }

    @ParameterizedTest
    @CsvSource({
        "zengcheng.coordination, overview",
        "leader, overview?area=zengcheng&days=90",
        "zengcheng-licheng.coordination, overview"
    })
    void figureLeadsToExactlyItsCalls(String account, String path) {
        var visitor = visitor(account);
        var links = LINK.matcher(read(visitor, path)).results().toList();
        assertThat(links).hasSizeGreaterThan(10);
        assertThat(links).allSatisfy(link -> {
            var list = TOTAL.matcher(read(visitor, link.group(1).substring(1).replace("&amp;", "&")));
            assertThat(list.find()).isTrue();
            assertThat(list.group(1)).as(link.group(1)).isEqualTo(link.group(2));
        });
    }

    @Test
    void callsOfLastMonthAreNotOfThisWeek() {
        stage.now("2026-07-20T09:00");
        assertThat(lines(OFFICE, "overview?days=7", "table-areas").get("合计"))
                .containsEntry("RECEIVED", "0")
                .containsEntry("RESOLVED", "–")
                .containsEntry("YELLOW_CARDS", "0")
                .containsEntry("OPEN", "4");
        assertThat(lines(OFFICE, "overview?days=30", "table-areas").get("合计")).containsEntry("RECEIVED", "7");
    }

    @Test
    void linesStandInTheOrderThatIsAskedFor() {
        assertThat(lines(OFFICE, "overview?sort=UNSOLVED", "table-areas").keySet())
                .containsExactly("新塘镇", "荔城街道", "合计");
        assertThat(page(OFFICE, "overview?sort=UNSOLVED"))
                .contains("aria-sort=\"descending\"")
                .contains("sort=-UNSOLVED");
    }

    @Test
    void streetIsOpenedFromItsDistrictAndLeadsBack() {
        assertThat(page("leader", "overview?area=zengcheng"))
                .contains("href=\"/overview?area=zengcheng-licheng&amp;days=30\"")
                .contains("href=\"/overview?area=guangzhou&amp;days=30\"");
        assertThat(page(OFFICE, "overview?area=zengcheng")).doesNotContain("area=guangzhou");
    }

    @Test
    void assessmentsOfADepartmentAreAList() {
        var page = page(OFFICE, "overview/assessments?department=" + SANITATION);
        assertThat(page)
                .contains("/calls/" + solved, "按时解决的化粪池", "呼叫人评分 4")
                .contains("/calls/" + unsolved, "status-CLOSED_UNSOLVED", "重办")
                .doesNotContain("/calls/" + late);
        assertThat(page("zengcheng-licheng.coordination", "overview/assessments?department=" + SANITATION))
                .contains("/calls/" + solved)
                .doesNotContain("/calls/" + unsolved);
        assertThat(page("yuexiu.coordination", "overview/assessments?department=" + SANITATION))
                .doesNotContain("/calls/" + solved);
    }

    @Test
    void assessmentsArePagedByTheNumberOfTheCall() {
        var area = List.of("guangzhou.zengcheng");
        assertThat(numbers(assessments.ofDepartment(SANITATION, area, null, 1))).containsExactly(unsolved);
        assertThat(numbers(assessments.ofDepartment(SANITATION, area, unsolved, 10)))
                .containsExactly(solved);
        assertThat(page("leader", "overview/assessments?department=" + SANITATION + "&after=" + unsolved))
                .contains("/calls/" + solved)
                .doesNotContain("/calls/" + unsolved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "overview/assessments?department=zengcheng.sanitation"})
    void overviewIsForLeadersAndOfficesOnly(String path) {
        for (var account : List.of(
                "zengcheng.dispatch",
                "zengcheng-licheng.enforcement",
                "zengcheng-licheng.grid",
                "analyst",
                "process-admin")) {
            assertThat(status(account, path)).as(account).isEqualTo(403);
        }
        for (var account : List.of("leader", "admin", "zengcheng-licheng.coordination")) {
            assertThat(status(account, path)).as(account).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "yuexiu.coordination, overview?area=zengcheng, 404",
        "yuexiu.coordination, overview?area=guangzhou, 404",
        "yuexiu.coordination, overview/assessments?department=zengcheng.sanitation&area=zengcheng, 404",
        "leader, overview?area=atlantis, 404",
        "leader, overview?days=8, 400",
        "leader, overview?days=many, 400",
        "leader, overview?sort=COLOUR, 400",
        "leader, overview/assessments, 400"
    })
    void whatCannotBeAskedForIsRefused(String account, String path, int status) {
        assertThat(status(account, path)).isEqualTo(status);
    }

    private String accepted(String area, String title) {
        var number = report("drainage.septic-tank", area, title);
        stage.completed(SANITATION, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        return number;
    }

    private String report(String category, String area, String title) {
        return stage.report(area + ".grid", category, area, title, title + "，请处理");
    }

    private void resolve(String lead, String number) {
        stage.supported(number);
        stage.completed(lead, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "已清掏"));
    }

    private void verify(String number, Map<String, ?> verification) {
        var caller = stage.call(number).path("area").asText() + ".grid";
        var answer = stage.post(caller, "/api/calls/" + number + "/verification", verification);
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(200);
    }

    private long cards(String color) {
        long shown = 0;
        for (var event : stage.get("admin", "/api/calls/" + late + "/timeline").body()) {
            if (event.path("type").asText().equals("CARD_SHOWN")
                    && event.path("newValue").asText().equals(color)) {
                shown++;
            }
        }
        return shown;
    }

    private static List<String> numbers(List<OfCall> found) {
        return found.stream().map(OfCall::callNumber).toList();
    }

    /** The figures of a table by the names of its lines and columns, in their order. */
    private Map<String, Map<String, String>> lines(String account, String path, String table) {
        var page = page(account, path);
        var begin = page.indexOf("id=\"" + table + "\"");
        var lines = new LinkedHashMap<String, Map<String, String>>();
        ROW.matcher(page.substring(begin, page.indexOf("</table>", begin)))
                .results()
                .forEach(row -> {
                    var cells = new HashMap<String, String>();
                    CELL.matcher(row.group(2)).results().forEach(cell -> cells.put(cell.group(1), text(cell.group(2))));
                    lines.put(text(row.group(1)), cells);
                });
        return lines;
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    private String page(String account, String path) {
        return read(visitor(account), path);
    }

    private static String read(Visitor visitor, String path) {
        var answer = visitor.get(path, "Accept", "text/html", "Accept-Language", "zh-CN");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private int status(String account, String path) {
        return visitor(account).get(path, "Accept", "text/html").statusCode();
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port);
        visitor.signIn(account, "demo");
        return visitor;
    }
}
