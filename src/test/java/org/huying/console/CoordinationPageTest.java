package org.huying.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;
import org.huying.security.Visitor;

@HuyingTest
class CoordinationPageTest {

    static final String LEAD = "haizhu.sanitation";
    static final String SUPPORT = "haizhu.housing";
    static final String OFFICE = "haizhu.coordination";
    static final String ELSEWHERE = "baiyun.coordination";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    String number;

    @BeforeEach
    void report() {
        stage.now("2026-06-09T09:00");
        number = stage.report("haizhu-yonglong.grid", "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
    }

    @AfterEach
    void backToTheRealTime() {
        stage.resetClock();
    }

    @Test
    void disputedCallSaysWhyAndLeadsToTheDecisionOfItsOffice() {
        stage.completed(
                LEAD,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "return", "dutyItem", "S-DUTY-030", "note", "不属本部门"));
        var task = stage.task(OFFICE, number, "Activity_Arbitrate").orElseThrow();
        assertThat(page(OFFICE, "DISPUTED"))
                .contains(number)
                .contains("不属本部门")
                .contains("/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(page(ELSEWHERE, "DISPUTED")).doesNotContain(number);
        assertThat(page("guangzhou.coordination", "DISPUTED")).doesNotContain(number);
        stage.completed(OFFICE, number, "Activity_Arbitrate", Map.of("outcome", "uphold"));
        assertThat(page(OFFICE, "DISPUTED")).doesNotContain(number);
    }

    @Test
    void lateCallIsEscalatedToTheOfficeThatWasCalled() {
        stage.until(number, "2026-06-09T10:05");
        assertThat(page(OFFICE, "ESCALATED")).contains(number).contains("应答超期");
        assertThat(page(ELSEWHERE, "ESCALATED")).doesNotContain(number);
    }

    @Test
    void whatTheOfficeHasDecidedIsFollowedUntilItIsSettled() {
        stage.until(number, "2026-06-09T10:05");
        assertThat(page(OFFICE, "FOLLOWED")).as("it waits to be decided").doesNotContain(number);
        stage.completed(OFFICE, number, "Activity_Coordinate", Map.of("outcome", "urge"));
        assertThat(page(OFFICE, "ESCALATED")).doesNotContain(number);
        assertThat(page(OFFICE, "FOLLOWED")).contains(number).contains("催办");
        assertThat(page(ELSEWHERE, "FOLLOWED")).doesNotContain(number);
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(page(OFFICE, "FOLLOWED")).as("settled").doesNotContain(number);
    }

    @Test
    void rulingIsFollowedUntilTheOneItNamesHasResolved() {
        stage.completed(
                LEAD,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "return", "dutyItem", "S-DUTY-030", "note", "不属本部门"));
        assertThat(page(OFFICE, "FOLLOWED")).as("it waits to be decided").doesNotContain(number);
        stage.completed(OFFICE, number, "Activity_Arbitrate", Map.of("outcome", "uphold", "note", "职责清单写明"));
        assertThat(page(OFFICE, "FOLLOWED")).contains(number).contains("裁定").contains("职责清单写明");
        assertThat(page(ELSEWHERE, "FOLLOWED")).doesNotContain(number);
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(page(OFFICE, "FOLLOWED")).contains(number);
        stage.supported(number);
        stage.completed(LEAD, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "已疏通"));
        assertThat(page(OFFICE, "FOLLOWED")).as("resolved").doesNotContain(number);
    }

    @Test
    void rulingOnAPartIsFollowedUntilThePartIsReported() {
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.completed(
                SUPPORT,
                number,
                "Activity_AcknowledgeSupport",
                Map.of("outcome", "return", "dutyItem", "S-DUTY-030", "note", "不是我们的"));
        stage.completed(OFFICE, number, "Activity_ArbitrateSupport", Map.of("outcome", "uphold"));
        assertThat(page(OFFICE, "FOLLOWED")).contains(number);
        stage.supported(number);
        assertThat(page(OFFICE, "FOLLOWED")).doesNotContain(number);
    }

    @Test
    void grantedTimeIsFollowedUntilTheWorkIsResolved() {
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.completed(
                LEAD,
                number,
                "Activity_ResolveCall",
                Map.of("outcome", "ask-extension", "extendDays", 3, "note", "材料未到"));
        stage.completed(OFFICE, number, "Activity_DecideExtension", Map.of("outcome", "approve", "note", "限三日"));
        assertThat(page(OFFICE, "EXTENSION")).doesNotContain(number);
        assertThat(page(OFFICE, "FOLLOWED")).contains(number).contains("限三日");
        assertThat(page(ELSEWHERE, "FOLLOWED")).doesNotContain(number);
        stage.supported(number);
        stage.completed(LEAD, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "已疏通"));
        assertThat(page(OFFICE, "FOLLOWED")).doesNotContain(number);
    }

    @Test
    void whatRoseAboveTheOfficeSaysWhoHasItNow() {
        stage.until(number, "2026-06-09T10:05");
        for (var tries = 0;
                stage.task("guangzhou.coordination", number, "Activity_Coordinate")
                                .isEmpty()
                        && tries < 5;
                tries++) {
            stage.until(number, stage.nextDue(number).orElseThrow());
        }
        assertThat(page(OFFICE, "ESCALATED")).doesNotContain(number);
        assertThat(page(OFFICE, "FOLLOWED")).contains(number).contains("广州市统筹协调办公室");
        assertThat(page("guangzhou.coordination", "FOLLOWED")).as("waits there").doesNotContain(number);
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(page(OFFICE, "FOLLOWED")).as("settled").doesNotContain(number);
    }

    @Test
    void whatTheOfficeTookOverStaysOnItsDesk() {
        stage.until(number, "2026-06-09T10:05");
        stage.completed(OFFICE, number, "Activity_Coordinate", Map.of("outcome", "take-over", "note", "直接办理"));
        stage.completed(OFFICE, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(page(OFFICE, "FOLLOWED")).contains(number).contains("直接办理");
    }

    @Test
    void whatWasAskedForWaitsAndWhatWasGrantedIsWatched() {
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.completed(
                LEAD,
                number,
                "Activity_ResolveCall",
                Map.of("outcome", "ask-hold", "note", "等待管网改造", "reviewDate", "2026-07-01"));
        assertThat(page(OFFICE, "HOLD")).contains(number).contains("等待管网改造");
        stage.completed(OFFICE, number, "Activity_DecideHold", Map.of("outcome", "approve"));
        assertThat(page(OFFICE, "HOLD")).doesNotContain(number);
        assertThat(page(OFFICE, "HELD")).contains(number).contains("复核日 2026-07-01");
        assertThat(page(ELSEWHERE, "HELD")).doesNotContain(number);
    }

    @Test
    void moreTimeAskedForWaitsForTheOffice() {
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.completed(
                LEAD,
                number,
                "Activity_ResolveCall",
                Map.of("outcome", "ask-extension", "extendDays", 3, "note", "材料未到"));
        assertThat(page(OFFICE, "EXTENSION")).contains(number).contains("材料未到");
    }

    @Test
    void departmentThatSupportsIsHeardToo() {
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.completed(
                SUPPORT,
                number,
                "Activity_AcknowledgeSupport",
                Map.of("outcome", "return", "dutyItem", "S-DUTY-030", "note", "不是我们的"));
        assertThat(page(OFFICE, "DISPUTED"))
                .contains(
                        stage.task(OFFICE, number, "Activity_ArbitrateSupport").orElseThrow())
                .contains("<q>不是我们的</q>");
        stage.completed(OFFICE, number, "Activity_ArbitrateSupport", Map.of("outcome", "uphold"));
        stage.completed(SUPPORT, number, "Activity_AcknowledgeSupport", Map.of("outcome", "accept"));
        stage.completed(
                SUPPORT,
                number,
                "Activity_SupportCall",
                Map.of("outcome", "ask-extension", "extendDays", 4, "note", "缺设备"));
        assertThat(page(OFFICE, "EXTENSION"))
                .contains(stage.task(OFFICE, number, "Activity_DecideSupportExtension")
                        .orElseThrow())
                .contains("申请延长 4 个工作日")
                .contains("<q>缺设备</q>");
    }

    @Test
    void leadThatReturnsDuringTheWorkIsDisputed() {
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.completed(
                LEAD,
                number,
                "Activity_ResolveCall",
                Map.of("outcome", "return", "dutyItem", "S-DUTY-030", "note", "查明是管网"));
        assertThat(page(OFFICE, "DISPUTED"))
                .contains(stage.task(OFFICE, number, "Activity_ArbitrateReturn").orElseThrow())
                .contains("查明是管网");
    }

    @Test
    void eachOfTwoThatAreLateHasItsOwnReason() {
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.completed(SUPPORT, number, "Activity_AcknowledgeSupport", Map.of("outcome", "accept"));
        stage.until(number, "2026-07-01T18:05");
        var page = page(OFFICE, "ESCALATED");
        var rows = Arrays.stream(page.split("<li class=\"row-call"))
                .filter(row -> row.contains(number))
                .toList();
        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(rows).anyMatch(row -> cause(row).contains("海珠区环卫中心"));
        assertThat(rows).anyMatch(row -> cause(row).contains("海珠区住建局"));
    }

    private static String cause(String row) {
        return row.substring(row.indexOf("缘由"));
    }

    @Test
    void orderThatNobodyCarriesOutIsOnTheDesk() {
        var order = stage.post(
                        "haizhu.dispatch",
                        "/api/orders",
                        Map.of("title", "清淤", "text", "今日完成", "area", "haizhu", "targets", List.of(LEAD)))
                .text("number");
        var tries = 0;
        while (stage.task(OFFICE, order, "Activity_FollowUpOrder").isEmpty() && tries++ < 3) {
            stage.until(order, stage.nextDue(order).orElseThrow());
        }
        var task = stage.task(OFFICE, order, "Activity_FollowUpOrder").orElseThrow();
        assertThat(page(OFFICE, "ORDERS"))
                .contains(order)
                .contains("清淤")
                .contains("task=" + task)
                .containsPattern("1 个待催办</span>\\s*<span>海珠区环卫中心</span>");
        assertThat(page(ELSEWHERE, "ORDERS")).doesNotContain(order);
        assertThat(page(OFFICE, "FOLLOWED")).as("it waits to be urged").doesNotContain(order);
        stage.completed(OFFICE, order, "Activity_FollowUpOrder", Map.of("outcome", "urge"));
        assertThat(page(OFFICE, "ORDERS")).doesNotContain(order);
        assertThat(page(OFFICE, "FOLLOWED")).contains(order).contains("由海珠区统筹协调办公室督促");
        for (tries = 0;
                stage.task("guangzhou.coordination", order, "Activity_FollowUpOrder")
                                .isEmpty()
                        && tries < 5;
                tries++) {
            stage.until(order, stage.nextDue(order).orElseThrow());
        }
        assertThat(page(OFFICE, "FOLLOWED")).contains(order).contains("由广州市统筹协调办公室督促");
        assertThat(page("guangzhou.coordination", "FOLLOWED")).doesNotContain(order);
        stage.completed(LEAD, order, "Activity_CarryOutOrder", Map.of("outcome", "done", "note", "已清淤"));
        assertThat(page(OFFICE, "FOLLOWED")).as("answered").doesNotContain(order);
    }

    @Test
    void whatSupportingDepartmentsAskStandsThereWithTheirOwnReasons() {
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.completed(
                LEAD,
                number,
                "Activity_ResolveCall",
                Map.of("outcome", "ask-extension", "extendDays", 5, "note", "材料未到"));
        stage.completed(SUPPORT, number, "Activity_AcknowledgeSupport", Map.of("outcome", "accept"));
        stage.completed(
                SUPPORT,
                number,
                "Activity_SupportCall",
                Map.of("outcome", "ask-extension", "extendDays", 2, "note", "车辆检修"));
        var part = stage.task(OFFICE, number, "Activity_DecideSupportExtension").orElseThrow();
        assertThat(row(OFFICE, "EXTENSION", part))
                .contains("申请延长 2 个工作日")
                .contains("<q>车辆检修</q>")
                .doesNotContain("材料未到");
        var leads = stage.task(OFFICE, number, "Activity_DecideExtension").orElseThrow();
        assertThat(row(OFFICE, "EXTENSION", leads))
                .contains("申请延长 5 个工作日")
                .contains("<q>材料未到</q>")
                .doesNotContain("车辆检修");

        stage.completed(OFFICE, number, "Activity_DecideSupportExtension", Map.of("outcome", "refuse"));
        assertThat(page(OFFICE, "EXTENSION")).contains("材料未到").doesNotContain("车辆检修");
        stage.completed(
                SUPPORT,
                number,
                "Activity_SupportCall",
                Map.of("outcome", "return", "dutyItem", "S-DUTY-030", "note", "不属住建"));
        assertThat(page(OFFICE, "DISPUTED")).contains(number).contains("不属住建");
        assertThat(page(ELSEWHERE, "DISPUTED")).doesNotContain(number);
    }

    @Test
    void supervisedCallIsWatchedWithItsNumber() {
        assertThat(stage.post(OFFICE, "/api/calls/" + number + "/supervision", Map.of("reason", "领导批示"))
                        .status())
                .isEqualTo(201);
        assertThat(page(OFFICE, "SUPERVISED")).contains(number).contains("领导批示").contains("DB-2026-");
        assertThat(page(ELSEWHERE, "SUPERVISED")).doesNotContain(number);
    }

    @Test
    void deskIsForOffices() {
        for (var account : new String[] {LEAD, "haizhu.dispatch", "haizhu-yonglong.grid", "leader"}) {
            var somebody = new Visitor(port);
            somebody.signIn(account, "demo");
            for (var path : new String[] {"coordination", "coordination/rows?tab=HELD"}) {
                assertThat(somebody.get(path, "Accept", "text/html").statusCode())
                        .as(account)
                        .isEqualTo(403);
            }
        }
    }

    /** What a tab says of one task. */
    private String row(String account, String tab, String task) {
        var rows = page(account, tab);
        var from = rows.indexOf("id=\"c-" + task + "\"");
        assertThat(from).as(rows).isPositive();
        return rows.substring(from, rows.indexOf("</li>", from));
    }

    private String page(String account, String tab) {
        var visitor = new Visitor(port);
        visitor.signIn(account, "demo");
        var answer = visitor.get("coordination?tab=" + tab, "Accept", "text/html", "Accept-Language", "zh-CN");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
