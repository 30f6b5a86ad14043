package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;
import org.huying.call.Supports;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** An office leaves lying what a supporting department asks of it: neither the part nor its clock is lost thereby. */
@HuyingTest
class UndecidedPartScenarioTest {

    private static final String CALLER = "haizhu-yonglong.grid";
    private static final String LEAD = "haizhu.sanitation";
    private static final String HOUSING = "haizhu.housing";
    private static final String ENFORCEMENT = "haizhu-haichuang.enforcement";
    private static final String OTHER = "haizhu.urban-management";
    private static final String OFFICE = "haizhu.coordination";
    private static final String STREET_OFFICE = "haizhu-haichuang.coordination";
    private static final String ITEM = "S-DUTY-030";

    private static final String RESOLVE = "Activity_ResolveCall";
    private static final String ACKNOWLEDGE_SUPPORT = "Activity_AcknowledgeSupport";
    private static final String SUPPORT = "Activity_SupportCall";
    private static final String ARBITRATE = "Activity_ArbitrateSupport";
    private static final String ARBITRATE_RETURN = "Activity_ArbitrateSupportReturn";
    private static final String DECIDE = "Activity_DecideSupportExtension";
    private static final String COORDINATE = "Activity_Coordinate";

    @Autowired
    Stage stage;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Supports supports;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private String number = "";

    /** The lead department has a month longer; two others owe their parts by 1 July. */
    @BeforeEach
    void twoDepartmentsSupport() {
        stage.now("2026-06-09T09:00");
        number = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.completed(LEAD, number, RESOLVE, Map.of("outcome", "ask-extension", "extendDays", 30));
        stage.completed(OFFICE, number, "Activity_DecideExtension", Map.of("outcome", "approve"));
    }

    @AfterEach
    void resetClock() {
        assertThat(stage.unwatched(number)).isEmpty();
        stage.resetClock();
    }

    @Test
    void requestForMoreTimeLapsesAtTheDeadlineAndThePartIsLateLikeAnyOther() {
        accepted(ENFORCEMENT);
        stage.completed(ENFORCEMENT, number, SUPPORT, Map.of("outcome", "resolved"));
        accepted(HOUSING);
        askExtension(HOUSING);
        assertThat(stage.unwatched(number)).isEmpty();
        stage.until(number, "2026-07-01T17:59");
        assertThat(stage.task(HOUSING, number, SUPPORT)).isEmpty();
        assertThat(stage.task(OFFICE, number, DECIDE)).isPresent();

        assertThat(stage.nextDue(number)).contains(Stage.instant("2026-07-01T18:00"));
        stage.until(number, "2026-07-01T18:00");
        assertThat(stage.task(OFFICE, number, DECIDE)).isEmpty();
        assertThat(stage.task(HOUSING, number, SUPPORT)).isPresent();
        assertThat(stage.events(number)).contains("SUPPORT_EXTENSION_LAPSED", "RESOLVE_OVERDUE", "CARD_SHOWN");
        assertThat(stage.offices(number)).containsExactly(OFFICE);
        assertThat(supports.open(number, HOUSING).orElseThrow().askedDays()).isNull();
        assertThat(stage.unwatched(number)).isEmpty();

        coordinate(OFFICE, Map.of("outcome", "extend", "extendDays", 3));
        assertThat(stage.deadline(number, "RESOLVE", HOUSING).path("dueAt").asText())
                .startsWith("2026-07-06T18:00");
        stage.completed(HOUSING, number, SUPPORT, Map.of("outcome", "resolved"));
        stage.completed(LEAD, number, RESOLVE, Map.of("outcome", "resolved"));
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
    }

    @Test
    void dateOfEachDecisionFollowsTheLedger() {
        stage.completed(ENFORCEMENT, number, ACKNOWLEDGE_SUPPORT, Map.of("outcome", "return", "dutyItem", ITEM));
        deadlines.extend(number, DeadlineKind.ACKNOWLEDGE, ENFORCEMENT, 1, "admin", "台风停工一日");
        assertThat(due(STREET_OFFICE, ARBITRATE))
                .isEqualTo(dueAt("ACKNOWLEDGE", ENFORCEMENT))
                .startsWith("2026-06-10");
        stage.completed(STREET_OFFICE, number, ARBITRATE, Map.of("outcome", "uphold"));

        accepted(ENFORCEMENT);
        stage.completed(ENFORCEMENT, number, SUPPORT, Map.of("outcome", "return", "dutyItem", ITEM));
        deadlines.extend(number, DeadlineKind.RESOLVE, ENFORCEMENT, 1, "admin", "台风停工一日");
        assertThat(due(OFFICE, ARBITRATE_RETURN))
                .isEqualTo(dueAt("RESOLVE", ENFORCEMENT))
                .startsWith("2026-07-02T18:00");

        accepted(HOUSING);
        askExtension(HOUSING);
        deadlines.extend(number, DeadlineKind.RESOLVE, HOUSING, 1, "admin", "台风停工一日");
        assertThat(due(OFFICE, DECIDE)).startsWith("2026-07-02T18:00");
        assertThat(stage.unwatched(number)).isEmpty();
        stage.until(number, "2026-07-02T17:59");
        assertThat(stage.task(OFFICE, number, DECIDE)).isPresent();
        stage.until(number, "2026-07-02T18:00");
        assertThat(stage.task(OFFICE, number, DECIDE)).isEmpty();
    }

    @Test
    void returnedPartIsRuledOnBeforeItIsGivenToAnotherDepartment() {
        stage.completed(HOUSING, number, ACKNOWLEDGE_SUPPORT, Map.of("outcome", "return", "dutyItem", ITEM));
        accepted(ENFORCEMENT);
        stage.until(number, "2026-06-09T10:00");
        refused(Map.of("outcome", "reassign", "department", OTHER), "rule on it first");
        refused(Map.of("outcome", "take-over"), "rule on it first");
        assertThat(stage.support(number, HOUSING)).isEqualTo("CALLED");
        assertThat(stage.events(number)).doesNotContain("SUPPORT_REASSIGNED");

        stage.completed(OFFICE, number, ARBITRATE, Map.of("outcome", "uphold"));
        coordinate(OFFICE, Map.of("outcome", "reassign", "department", OTHER));
        assertThat(stage.support(number, OTHER)).isEqualTo("CALLED");
        assertThat(stage.task(OTHER, number, ACKNOWLEDGE_SUPPORT)).isPresent();
    }

    @Test
    void partReturnedInWorkIsRuledOnBeforeItIsGivenToAnotherDepartment() {
        lateInWork(HOUSING, Map.of("outcome", "return", "dutyItem", ITEM));
        refused(Map.of("outcome", "reassign", "department", OTHER), "rule on it first");
        stage.completed(OFFICE, number, ARBITRATE_RETURN, Map.of("outcome", "reassign", "department", OTHER));
        assertThat(stage.support(number, HOUSING)).isEqualTo("REASSIGNED");
        assertThat(stage.task(OTHER, number, SUPPORT)).isPresent();
    }

    @Test
    void moreTimeIsDecidedOnBeforeThePartIsGivenToAnotherDepartment() {
        accepted(HOUSING);
        askExtension(HOUSING);
        stage.until(number, "2026-07-01T17:59");
        stage.now("2026-07-01T18:00");
        overdue(HOUSING);
        refused(Map.of("outcome", "reassign", "department", OTHER), "has asked for more time");
        assertThat(stage.support(number, HOUSING)).isEqualTo("ACKNOWLEDGED");

        stage.until(number, "2026-07-01T18:00");
        assertThat(stage.events(number)).contains("SUPPORT_EXTENSION_LAPSED");
        coordinate(OFFICE, Map.of("outcome", "reassign", "department", OTHER));
        assertThat(stage.support(number, OTHER)).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void decisionAboutOnePartKeepsNoOtherFromBeingGivenAway() {
        stage.completed(ENFORCEMENT, number, ACKNOWLEDGE_SUPPORT, Map.of("outcome", "return", "dutyItem", ITEM));
        stage.until(number, "2026-06-09T10:00");
        coordinate(OFFICE, Map.of("outcome", "reassign", "department", OTHER));
        assertThat(stage.support(number, HOUSING)).isEqualTo("REASSIGNED");
        assertThat(stage.support(number, OTHER)).isEqualTo("CALLED");
        assertThat(stage.task(STREET_OFFICE, number, ARBITRATE)).isPresent();
    }

    @Test
    void onlyTheOfficeDecidesAndWhoeverAskedDoesNot() {
        accepted(HOUSING);
        askExtension(HOUSING);
        for (var other : List.of(HOUSING, LEAD, ENFORCEMENT, STREET_OFFICE, "baiyun.coordination")) {
            assertThat(stage.task(other, number, DECIDE)).as(other).isEmpty();
        }
        var decision = stage.task(OFFICE, number, DECIDE).orElseThrow();
        var answer = Map.of("variables", Map.of("outcome", Map.of("value", "approve")));
        for (var other : List.of(HOUSING, LEAD, STREET_OFFICE)) {
            assertThat(stage.post(other, "/engine-rest/task/" + decision + "/complete", answer)
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    private void accepted(String department) {
        stage.completed(department, number, ACKNOWLEDGE_SUPPORT, Map.of("outcome", "accept"));
    }

    private void askExtension(String department) {
        stage.completed(
                department, number, SUPPORT, Map.of("outcome", "ask-extension", "extendDays", 3, "note", "等待许可"));
    }

    /** What the department asks is not decided when its deadline passes. */
    private void lateInWork(String department, Map<String, ?> answer) {
        accepted(department);
        stage.now("2026-06-09T18:00");
        stage.completed(department, number, SUPPORT, answer);
        stage.now("2026-07-01T18:00");
        overdue(department);
    }

    /** Its timer is the first to run of those that are due at the same moment. */
    private void overdue(String department) {
        var part = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("support")
                .variableValueEquals("target", department)
                .singleResult();
        var timer = management
                .createJobQuery()
                .processInstanceId(part.getId())
                .activityId("Event_SupportOverdue")
                .singleResult();
        management.executeJob(timer.getId());
    }

    private void coordinate(String office, Map<String, ?> answer) {
        stage.completed(office, number, COORDINATE, answer);
    }

    private void refused(Map<String, ?> answer, String words) {
        var refusal = stage.complete(OFFICE, number, COORDINATE, answer);
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.text("message")).contains(words, HOUSING);
        assertThat(stage.task(OFFICE, number, COORDINATE)).isPresent();
    }

    private String due(String office, String task) {
        return stage.get(
                        office, "/engine-rest/task?processInstanceBusinessKey=" + number + "&taskDefinitionKey=" + task)
                .body()
                .get(0)
                .path("due")
                .asText()
                .substring(0, 16);
    }

    private String dueAt(String kind, String department) {
        return stage.deadline(number, kind, department).path("dueAt").asText().substring(0, 16);
    }
}
