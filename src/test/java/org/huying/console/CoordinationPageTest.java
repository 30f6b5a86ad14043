package org.huying.console;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(page(OFFICE, "HELD")).contains(number).contains("2026-07-01");
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
        assertThat(row(OFFICE, "EXTENSION", part)).contains("+2 · 车辆检修").doesNotContain("材料未到");
        var leads = stage.task(OFFICE, number, "Activity_DecideExtension").orElseThrow();
        assertThat(row(OFFICE, "EXTENSION", leads)).contains("+5 · 材料未到").doesNotContain("车辆检修");

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
