package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;

/**
 * 深井社区: grease blocks a septic tank, the street's own section cannot solve it, the community's secretary calls, and
 * every department that is called must answer and act. It takes them about a month.
 */
@HuyingTest
class SepticTankScenarioTest {

    private static final String SECRETARY = "huangpu-shenjing.grid";
    private static final String LEAD = "huangpu.urban-management";
    private static final String CIVIL_AFFAIRS = "huangpu.civil-affairs";
    private static final String ECOLOGY = "huangpu.ecology";
    private static final String SANITATION = "huangpu.sanitation";
    /** Brings in the village co-operative, which is no department. */
    private static final String AGRICULTURE = "huangpu.agriculture";

    private static final String ENFORCEMENT = "huangpu-changzhou.enforcement";
    private static final String WATER = "huangpu.water";
    private static final String MARKET = "huangpu.market";
    private static final String OFFICE = "huangpu.coordination";
    private static final String STREET_OFFICE = "huangpu-changzhou.coordination";

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void departmentsActTogetherUntilTheTankIsClear() {
        stage.now("2026-06-09T09:00");
        var number =
                stage.report(SECRETARY, "drainage.septic-tank", "huangpu-shenjing", "深井社区化粪池堵塞", "油污堵塞化粪池，街道城管科解决不了");
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo(LEAD);
        assertThat(stage.call(number).path("support")).isEmpty();
        stage.now("2026-06-09T09:20");
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept", "promise", "一个月内解决"));
        assertThat(stage.call(number).path("support").findValuesAsText("state"))
                .hasSize(5)
                .containsOnly("CALLED");
        assertThat(stage.deadline(number, "ACKNOWLEDGE", SANITATION)
                        .path("dueAt")
                        .asText())
                .startsWith("2026-06-09T10:20");
        assertThat(stage.unwatched(number)).isEmpty();

        stage.now("2026-06-09T09:30");
        stage.completed(
                SANITATION,
                number,
                "Activity_AcknowledgeSupport",
                Map.of("outcome", "accept", "promise", "每周清掏两次", "promisedDate", "2026-06-30"));
        stage.completed(CIVIL_AFFAIRS, number, "Activity_AcknowledgeSupport", Map.of("outcome", "accept"));
        stage.completed(AGRICULTURE, number, "Activity_AcknowledgeSupport", Map.of("outcome", "accept"));
        ecologyReturnsItsPartAndIsUpheld(number);
        enforcementStaysSilentAndCoordinationFormsATeam(number);
        leadIsRefusedAsLongAsSomebodyOwesAReport(number);
        marketIsAddedAndReleased(number);
        assertThat(stage.unwatched(number)).isEmpty();

        stage.now("2026-06-25T10:00");
        for (var department : List.of(CIVIL_AFFAIRS, ECOLOGY, SANITATION, AGRICULTURE, ENFORCEMENT, WATER)) {
            stage.completed(
                    department, number, "Activity_SupportCall", Map.of("outcome", "resolved", "note", "本部门部分已完成"));
        }
        assertThat(stage.unwatched(number)).isEmpty();
        stage.completed(LEAD, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "油污清除，加装隔油池"));
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
        stage.completed(SECRETARY, number, "Activity_VerifySolution", Map.of("solved", true, "rating", 5));
        assertThat(stage.status(number)).isEqualTo("CLOSED_SOLVED");
        assertThat(stage.isRunning(number)).isFalse();
        assertThat(stage.unwatched(number)).isEmpty();
        eachIsAssessedForItsOwnPart(number);
    }

    private void ecologyReturnsItsPartAndIsUpheld(String number) {
        stage.completed(
                ECOLOGY,
                number,
                "Activity_AcknowledgeSupport",
                Map.of("outcome", "return", "dutyItem", "S-DUTY-030", "note", "属于排水"));
        assertThat(stage.support(number, ECOLOGY)).as("until the ruling").isEqualTo("CALLED");
        stage.completed(OFFICE, number, "Activity_ArbitrateSupport", Map.of("outcome", "uphold", "note", "油污属生态环境"));
        stage.completed(ECOLOGY, number, "Activity_AcknowledgeSupport", Map.of("outcome", "accept"));
        assertThat(stage.support(number, ECOLOGY)).isEqualTo("ACKNOWLEDGED");
    }

    private void enforcementStaysSilentAndCoordinationFormsATeam(String number) {
        assertThat(stage.nextDue(number)).as("three quarters of its hour").contains(Stage.instant("2026-06-09T10:05"));
        stage.until(number, "2026-06-09T10:20");
        assertThat(stage.offices(number)).as("of the street team's own street").containsExactly(STREET_OFFICE);
        assertThat(stage.events(number)).contains("REMINDED", "ACKNOWLEDGE_OVERDUE");
        assertThat(stage.task(OFFICE, number, "Activity_Coordinate")).isEmpty();
        stage.completed(
                STREET_OFFICE,
                number,
                "Activity_Coordinate",
                Map.of("outcome", "joint-team", "departments", WATER, "note", "请水务一并到场"));
        assertThat(stage.support(number, WATER)).isEqualTo("CALLED");
        stage.completed(WATER, number, "Activity_AcknowledgeSupport", Map.of("outcome", "accept"));
        stage.completed(ENFORCEMENT, number, "Activity_AcknowledgeSupport", Map.of("outcome", "accept"));
        assertThat(stage.deadline(number, "COORDINATE", ENFORCEMENT)
                        .path("outcome")
                        .asText())
                .isEqualTo("MET");
    }

    private void leadIsRefusedAsLongAsSomebodyOwesAReport(String number) {
        var refusal =
                stage.complete(LEAD, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "油污清除"));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.text("message")).contains(SANITATION, ECOLOGY, ENFORCEMENT, WATER);
        assertThat(stage.task(LEAD, number, "Activity_ResolveCall")).isPresent();
    }

    private void marketIsAddedAndReleased(String number) {
        stage.completed(
                LEAD,
                number,
                "Activity_ResolveCall",
                Map.of("outcome", "add-department", "department", MARKET, "note", "餐馆无隔油设施"));
        assertThat(stage.support(number, MARKET)).isEqualTo("CALLED");
        assertThat(stage.call(number).path("support").findValuesAsText("why")).contains("餐馆无隔油设施");
        stage.completed(MARKET, number, "Activity_AcknowledgeSupport", Map.of("outcome", "accept"));
        stage.completed(
                LEAD,
                number,
                "Activity_ResolveCall",
                Map.of("outcome", "release-department", "department", MARKET, "note", "餐馆已停业"));
        assertThat(stage.support(number, MARKET)).isEqualTo("RELEASED");
        assertThat(stage.task(MARKET, number, "Activity_SupportCall")).isEmpty();
        assertThat(stage.events(number)).endsWith("SUPPORT_RELEASED");
    }

    private void eachIsAssessedForItsOwnPart(String number) {
        assertThat(criteria(number, LEAD)).contains("rating-5").doesNotContain("late-acknowledgement");
        assertThat(criteria(number, ENFORCEMENT))
                .contains("late-acknowledgement")
                .doesNotContain("late-resolution", "rating-5");
        for (var department : List.of(CIVIL_AFFAIRS, ECOLOGY, SANITATION, AGRICULTURE, WATER)) {
            assertThat(criteria(number, department))
                    .as(department)
                    .isNotEmpty()
                    .doesNotContain("late-acknowledgement", "late-resolution", "rating-5");
        }
    }

    private List<String> criteria(String number, String department) {
        return jdbc.sql("select criterion from assessment where call_number = :number and department = :department")
                .param("number", number)
                .param("department", department)
                .query(String.class)
                .list();
    }
}
