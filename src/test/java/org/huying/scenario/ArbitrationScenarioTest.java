package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;

/** "Not ours": a return names the duty item that says whose it is, and coordination rules; the clock runs on. */
@HuyingTest
class ArbitrationScenarioTest {

    private static final String LEAD = "haizhu.sanitation";
    private static final String OTHER = "haizhu.urban-management";
    private static final String OFFICE = "haizhu.coordination";
    private static final String ITEM = "S-DUTY-030";

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void returnedCallIsGivenToAnotherDepartmentAndNoClockRestarts() {
        var number = reported();
        var due = stage.call(number).path("acknowledgeBy").asText();
        stage.now("2026-06-09T09:10");
        giveBack(LEAD, number);
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
        assertThat(stage.call(number).path("leadDepartment").asText())
                .as("first receiver is responsible")
                .isEqualTo(LEAD);
        assertThat(stage.task(LEAD, number, "Activity_AcknowledgeCall")).isEmpty();

        rule(OFFICE, number, Map.of("outcome", "reassign", "department", OTHER, "note", "三定方案归城管"));
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo(OTHER);
        assertThat(stage.call(number).path("acknowledgeBy").asText()).isEqualTo(due);
        assertThat(stage.unwatched(number)).isEmpty();
        stage.completed(OTHER, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(stage.events(number))
                .startsWith("RECEIVED", "ROUTED", "DISPATCHED", "RETURNED", "RULED", "REASSIGNED", "ACKNOWLEDGED");
    }

    @Test
    void upheldCallGoesBackAndASecondReturnGoesOneLevelUpAndAThirdIsRefused() {
        var number = reported();
        giveBack(LEAD, number);
        rule(OFFICE, number, Map.of("outcome", "uphold"));
        giveBack(LEAD, number);
        assertThat(stage.task(OFFICE, number, "Activity_Arbitrate")).isEmpty();
        rule("guangzhou.coordination", number, Map.of("outcome", "uphold"));
        refused(number, Map.of("outcome", "return", "dutyItem", ITEM), "returned");
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(stage.status(number)).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void disputeDoesNotStopTheClock() {
        var number = reported();
        giveBack(LEAD, number);
        stage.until(number, "2026-06-09T10:00");
        assertThat(stage.events(number)).contains("ACKNOWLEDGE_OVERDUE");
        assertThat(stage.offices(number)).containsExactly(OFFICE);
        rule(OFFICE, number, Map.of("outcome", "reassign", "department", OTHER));
        stage.completed(OTHER, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(stage.task(OFFICE, number, "Activity_Coordinate")).isEmpty();
    }

    @Test
    void lateCallChangesHandsOnlyAfterItsReturnIsRuledOn() {
        var number = reported();
        giveBack(LEAD, number);
        stage.until(number, "2026-06-09T10:00");
        for (var outcome :
                List.of(Map.of("outcome", "reassign", "department", OTHER), Map.of("outcome", "take-over"))) {
            var refusal = stage.complete(OFFICE, number, "Activity_Coordinate", outcome);
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.text("message")).contains("rule on it first");
        }
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo(LEAD);
        stage.completed(OFFICE, number, "Activity_Coordinate", Map.of("outcome", "urge"));

        rule(OFFICE, number, Map.of("outcome", "reassign", "department", OTHER));
        stage.completed(OTHER, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void urgedReturnRisesInTheListOfTheOfficeThatRules() {
        var number = reported();
        giveBack(LEAD, number);
        var before = priority(number);
        assertThat(stage.post("haizhu-yonglong.grid", "/api/calls/" + number + "/urge", Map.of())
                        .status())
                .isLessThan(300);
        assertThat(priority(number)).isGreaterThan(before);
    }

    @Test
    void itemOfTheSameWorkAtAnotherLevelIsAnotherDepartments() {
        stage.now("2026-06-09T09:00");
        var number = stage.report(
                "haizhu-yonglong.grid", "construction.road-digging", "haizhu-yonglong", "擅自挖掘道路查处", "市管道路");
        stage.completed(
                "haizhu.transport",
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "return", "dutyItem", "S-DUTY-061"));
        assertThat(stage.task("haizhu.coordination", number, "Activity_Arbitrate"))
                .isPresent();
    }

    @Test
    void returnsThatCannotBeAreRefusedAndTheTaskStays() {
        var number = reported();
        refused(number, Map.of("outcome", "return"), "dutyItem");
        refused(number, Map.of("outcome", "return", "dutyItem", "S-DUTY-999"), "dutyItem");
        var own = jdbc.sql("select duty_item from call where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
        refused(number, Map.of("outcome", "return", "dutyItem", own), "dutyItem");
        stage.now("2026-06-11T09:00");
        refused(number, Map.of("outcome", "return", "dutyItem", ITEM), "working day");
        assertThat(stage.events(number)).doesNotContain("RETURNED");
    }

    @Test
    void onlyTheOfficeRulesAndOnlyForAnotherDepartment() {
        var number = reported();
        giveBack(LEAD, number);
        assertThat(stage.task(LEAD, number, "Activity_Arbitrate")).isEmpty();
        assertThat(stage.task("baiyun.coordination", number, "Activity_Arbitrate"))
                .isEmpty();
        assertThat(stage.complete(
                                OFFICE, number, "Activity_Arbitrate", Map.of("outcome", "reassign", "department", LEAD))
                        .text("message"))
                .contains("department");
        assertThat(stage.complete(OFFICE, number, "Activity_Arbitrate", Map.of("outcome", "forget"))
                        .text("message"))
                .contains("outcome");
        assertThat(stage.task(OFFICE, number, "Activity_Arbitrate")).isPresent();
    }

    @Test
    void equalRulingsAddUpToAProposedRule() {
        var before = rulings();
        for (var time = 0; time < 2; time++) {
            var number = reported();
            giveBack(LEAD, number);
            rule(OFFICE, number, Map.of("outcome", "reassign", "department", OTHER));
        }
        assertThat(rulings()).isEqualTo(before + 2);
    }

    private int rulings() {
        return jdbc.sql("select coalesce(max(rulings), 0) from proposed_rule where category = 'drainage.septic-tank'"
                        + " and district = 'haizhu' and department_code = 'urban-management' and part = 'LEAD'")
                .query(Integer.class)
                .single();
    }

    private int priority(String number) {
        return stage.get(OFFICE, "/engine-rest/task?processInstanceBusinessKey=" + number)
                .body()
                .get(0)
                .path("priority")
                .asInt();
    }

    private String reported() {
        stage.now("2026-06-09T09:00");
        return stage.report("haizhu-yonglong.grid", "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
    }

    private void giveBack(String account, String number) {
        stage.completed(
                account,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "return", "dutyItem", ITEM, "note", "不属本部门"));
    }

    private void rule(String office, String number, Map<String, ?> ruling) {
        stage.completed(office, number, "Activity_Arbitrate", ruling);
    }

    private void refused(String number, Map<String, ?> answer, String word) {
        var refusal = stage.complete(LEAD, number, "Activity_AcknowledgeCall", answer);
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.text("message")).contains(word);
        assertThat(stage.task(LEAD, number, "Activity_AcknowledgeCall")).isPresent();
    }
}
