package org.huying.console.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;

import org.huying.HuyingTest;
import org.huying.rulebook.Rulebook;
import org.huying.scenario.Stage;
import org.huying.security.Visitor;

@HuyingTest
class RulesPageTest {

    static final String SCRIPT = "<script>alert('x')</script>";
    static final String OFFICE = "haizhu.coordination";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    RepositoryService repository;

    @Autowired
    Rulebook rulebook;

    @Autowired
    RuleRows rows;

    @AfterEach
    void backToTheRealTime() {
        stage.resetClock();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyDeployedTableStandsThereByItsName() {
        var page = text(page("analyst", "rules", "zh-CN"));
        assertThat(rulebook.latest())
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(table -> assertThat(page)
                        .contains(
                                table.name().zh(),
                                table.decision(),
                                table.rules().size() + " 条规则"));
        assertThat(page).contains("从上往下逐条对照", "所有符合的规则各自计入", "找出主责部门、配合部门和职责事项", "decisions/*.dmn");
        assertThat(text(page("analyst", "rules", "en")))
                .contains("Find responsible departments", "Who leads, who supports", "193 rules", "version 1")
                .doesNotContain("责任部门");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN | 综合执法队 | 城管局（区级）、规划和自然资源分局（区级） | 违法建设 | 白云区 | 含有“在建”或",
                "en    | Comprehensive Enforcement Team | Urban Management (district), Planning and Natural Resources (district)"
                        + " | Illegal building | Baiyun | has “在建” or"
            })
    void tableNamesWhatItsCodesMean(
            String language, String lead, String support, String category, String district, String words) {
        assertThat(row(page("analyst", "rules/responsibility", language), "Rule_Baiyun_OngoingIllegalBuilding"))
                .contains(lead, support, category, district, words)
                .contains("enforcement", "urban-management@DISTRICT", "construction.illegal-building", "S-SPECIAL-01-1")
                .doesNotContain("contains(");
    }

    @Test
    void noCellOfOurTablesIsLeftInCodes() {
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            LocaleContextHolder.setLocale(locale);
            assertThat(rulebook.latest().stream()
                            .flatMap(table -> rows.of(table, "").stream())
                            .flatMap(row -> Stream.concat(row.inputs().stream(), row.outputs().stream()))
                            .map(CellText::text))
                    .isNotEmpty()
                    .noneMatch(text -> text.matches(".*([A-Z]_|[A-Z]{3}|[a-z][.@][a-zA-Z]|\\w-\\w+-|\\(\\?).*")
                            || List.of("true", "false", "null").contains(text));
        }
    }

    @Test
    void searchLeavesTheRowsThatHaveAllItsWordsAndSaysHowMany() {
        var found = page("analyst", "rules/responsibility?q=haizhu+safety", "zh-CN");
        assertThat(ids(found)).containsExactly("Rule_Haizhu_GarmentWorkshop");
        assertThat(text(found)).contains("共 193 条规则，显示 1 条");
        assertThat(ids(page("analyst", "rules/responsibility?q=S-SPECIAL-01-1", "en")))
                .containsExactly("Rule_Baiyun_OngoingIllegalBuilding");
        assertThat(ids(page("analyst", "rules/responsibility?q=%E5%81%B7%E5%80%92", "en")))
                .as("偷倒, in the annotation whatever the language")
                .isNotEmpty();
        assertThat(page("analyst", "rules/responsibility?q=nowhere", "en")).contains("No rule has all of these words.");
        var part = visitor("analyst")
                .get("rules/responsibility?q=fire", "HX-Request", "true", "Accept", "text/html")
                .body();
        assertThat(part).contains("id=\"found\"").doesNotContain("<html");
    }

    @Test
    void ruleTextIsShownAsText() {
        var changed = deploy("evidence", SCRIPT);
        try {
            assertThat(page("analyst", "rules/evidence?q=" + "%3Cscript%3E", "en"))
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>alert")
                    .doesNotContain("value=\"<");
        } finally {
            repository.deleteDeployment(changed);
        }
    }

    @Test
    void versionThatDecidedIsThereAfterTheTableHasChanged() {
        var old = rulebook.require("evidence", null);
        var changed = deploy("evidence", "改过的一条");
        try {
            assertThat(page("analyst", "rules/evidence", "zh-CN"))
                    .contains("改过的一条", "version=" + old.version())
                    .doesNotContain("alert-warning");
            assertThat(page("analyst", "rules/evidence?version=" + old.version(), "zh-CN"))
                    .contains("这是第 %d 版，现行的是第 %d 版".formatted(old.version(), old.version() + 1))
                    .doesNotContain("改过的一条");
        } finally {
            repository.deleteDeployment(changed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rules/unknown, 404",
        "rules/evidence?version=999, 404",
        "rules/evidence?version=one, 400",
        "rules/call, 404"
    })
    void whatIsNotThereIsSaid(String path, int status) {
        assertThat(visitor("analyst").get(path, "Accept", "text/html").statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"haizhu.sanitation", "haizhu-yonglong.grid"})
    void officersAndCallersReadTheirReasonOnTheSheetOnly(String account) {
        for (var path : List.of("rules", "rules/responsibility", "rules/unknown")) {
            assertThat(visitor(account).get(path, "Accept", "text/html").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void disputesSuggestRulesAndLeadToTheirCallsWhoeverMayReadThem() {
        var number = ruled();
        var link = "href=\"/calls/" + number + "\"";
        assertThat(proposal("leader", "zh-CN")).contains("化粪池", "海珠区", "城管局", "同样的裁定", link);
        assertThat(proposal(OFFICE, "en")).contains("Urban Management", "equal ruling", "leads", link);
        assertThat(proposal("analyst", "en")).contains(number).doesNotContain(link);
        assertThat(proposal("baiyun.dispatch", "en")).contains(number).doesNotContain(link);
    }

    @Test
    void sheetLeadsToTheRuleThatDecidedThoseWhoMayReadIt() {
        stage.now("2026-06-09T09:00");
        var number = reported();
        var rule = Pattern.compile("href=\"/(rules/responsibility\\?version=\\d+)#rule-([^\"]+)\"")
                .matcher(page("leader", "calls/" + number, "en"));
        assertThat(rule.find()).isTrue();
        assertThat(ids(page("leader", rule.group(1), "en"))).contains(rule.group(2));
        assertThat(page("haizhu.sanitation", "calls/" + number, "en"))
                .contains("Why it was judged")
                .doesNotContain("/rules/");
    }

    /** The card of what the dispute below suggests. */
    private String proposal(String account, String language) {
        var card = Pattern.compile(
                        "<article(?:(?!</article>).)*drainage\\.septic-tank(?:(?!</article>).)*>urban-management<"
                                + "(?:(?!</article>).)*</article>",
                        Pattern.DOTALL)
                .matcher(page(account, "rules", language));
        assertThat(card.find()).isTrue();
        return card.group();
    }

    private String ruled() {
        stage.now("2026-06-09T09:00");
        var number = reported();
        stage.completed(
                "haizhu.sanitation",
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "return", "dutyItem", "S-DUTY-030", "note", "不属本部门"));
        stage.completed(
                OFFICE,
                number,
                "Activity_Arbitrate",
                Map.of("outcome", "reassign", "department", "haizhu.urban-management", "note", "归城管"));
        return number;
    }

    private String reported() {
        return stage.report("haizhu-yonglong.grid", "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
    }

    /** The table of the project with another text beside its first rule. */
    private String deploy(String decision, String text) {
        var table = Dmn.readModelFromStream(getClass().getResourceAsStream("/decisions/" + decision + ".dmn"));
        table.getModelElementsByType(Rule.class)
                .iterator()
                .next()
                .getDescription()
                .setTextContent(text);
        return repository
                .createDeployment()
                .addModelInstance(decision + ".dmn", table)
                .deploy()
                .getId();
    }

    private static List<String> ids(String page) {
        return Pattern.compile("id=\"rule-([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String row(String page, String rule) {
        var row = Pattern.compile("id=\"rule-" + rule + "\".*?</tr>", Pattern.DOTALL)
                .matcher(page);
        assertThat(row.find()).isTrue();
        return text(row.group());
    }

    /** What stands on a page, without its elements. */
    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private String page(String account, String path, String language) {
        var answer = visitor(account).get(path, "Accept", "text/html", "Accept-Language", language);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port);
        visitor.signIn(account, "demo");
        return visitor;
    }
}
