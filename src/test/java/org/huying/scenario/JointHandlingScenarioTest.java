package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;
import org.huying.attachment.Photos;

/** Departments that act together: each owes its own part, in its own time, and none can slip away. */
@HuyingTest
class JointHandlingScenarioTest {

    private static final String CALLER = "haizhu-yonglong.grid";
    private static final String LEAD = "haizhu.sanitation";
    private static final String HOUSING = "haizhu.housing";
    private static final String ENFORCEMENT = "haizhu-haichuang.enforcement";
    private static final String OTHER = "haizhu.urban-management";
    private static final String OFFICE = "haizhu.coordination";
    private static final String CITY_OFFICE = "guangzhou.coordination";
    private static final String ITEM = "S-DUTY-030";

    private static final String RESOLVE = "Activity_ResolveCall";
    private static final String ACKNOWLEDGE_SUPPORT = "Activity_AcknowledgeSupport";
    private static final String SUPPORT = "Activity_SupportCall";
    private static final String COORDINATE = "Activity_Coordinate";

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    private String number = "";

    /** Only the housing office still owes its part; the lead department has a month longer. */
    @BeforeEach
    void twoDepartmentsSupport() {
        stage.now("2026-06-09T09:00");
        number = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.completed(LEAD, number, RESOLVE, Map.of("outcome", "ask-extension", "extendDays", 30));
        stage.completed(OFFICE, number, "Activity_DecideExtension", Map.of("outcome", "approve"));
        stage.completed(ENFORCEMENT, number, ACKNOWLEDGE_SUPPORT, Map.of("outcome", "accept"));
        stage.completed(ENFORCEMENT, number, SUPPORT, Map.of("outcome", "resolved"));
    }

    @AfterEach
    void resetClock() {
        assertThat(stage.unwatched(number)).isEmpty();
        stage.resetClock();
    }

    @Test
    void warningOverdueAndExtensionAreOfThatDepartmentAlone() {
        var leadsDate = stage.call(number).path("resolveBy").asText();
        accepted();
        assertThat(stage.nextDue(number)).as("80 % of fifteen days").contains(Stage.instant("2026-06-26T18:00"));
        stage.until(number, "2026-06-26T18:00");
        assertThat(stage.events(number)).endsWith("WARNED");
        stage.until(number, "2026-07-01T18:00");
        assertThat(who("RESOLVE_OVERDUE")).containsExactly(HOUSING);
        assertThat(stage.offices(number)).containsExactly(OFFICE);
        var before = priority(LEAD, RESOLVE);

        coordinate(OFFICE, Map.of("outcome", "urge"));
        assertThat(who("URGED")).containsExactly(HOUSING);
        assertThat(priority(LEAD, RESOLVE)).as("the lead is not urged").isEqualTo(before);
        stage.until(number, "2026-07-06T18:00");
        assertThat(stage.offices(number)).containsExactly(OFFICE, CITY_OFFICE);

        coordinate(CITY_OFFICE, Map.of("outcome", "extend", "extendDays", 3, "note", "等待设备"));
        assertThat(stage.deadline(number, "RESOLVE", HOUSING).path("dueAt").asText())
                .startsWith("2026-07-09T18:00");
        assertThat(stage.call(number).at("/support/0/department").asText()).isEqualTo(ENFORCEMENT);
        assertThat(stage.call(number).at("/support/1/resolveBy").asText()).startsWith("2026-07-09T18:00");
        assertThat(stage.call(number).path("resolveBy").asText())
                .as("the lead's date")
                .isEqualTo(leadsDate);
        assertThat(stage.unwatched(number)).isEmpty();
        stage.until(number, "2026-07-09T18:00");
        assertThat(who("RESOLVE_OVERDUE")).containsExactly(HOUSING, HOUSING);
        report(HOUSING);
        assertThat(stage.task(CITY_OFFICE, number, COORDINATE)).isEmpty();
        stage.completed(LEAD, number, RESOLVE, Map.of("outcome", "resolved"));
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
    }

    @Test
    void holdStopsTheClocksOfEveryDepartmentUntilItsReview() {
        accepted();
        stage.completed(
                LEAD, number, RESOLVE, Map.of("outcome", "ask-hold", "reviewDate", "2026-09-01", "note", "等待改造立项"));
        stage.completed(OFFICE, number, "Activity_DecideHold", Map.of("outcome", "approve"));
        assertThat(stage.nextDue(number)).contains(Stage.instant("2026-09-01T09:00"));
        assertThat(stage.deadline(number, "RESOLVE", HOUSING).path("dueAt").asText())
                .as("fifteen working days less the ones that had passed")
                .startsWith("2026-09-2");
        assertThat(stage.unwatched(number)).isEmpty();
        stage.until(number, "2026-09-01T09:00");
        assertThat(stage.status(number)).isEqualTo("IN_PROGRESS");
        assertThat(stage.unwatched(number)).isEmpty();
        report(HOUSING);
        stage.completed(LEAD, number, RESOLVE, Map.of("outcome", "resolved"));
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
    }

    @Test
    void cardsGoToWhoWasLateAlsoWhenAnotherDepartmentSupportsByNow() {
        accepted();
        stage.until(number, "2026-07-01T18:00");
        assertThat(who("CARD_SHOWN")).containsExactly(HOUSING);
        var due = stage.deadline(number, "RESOLVE", HOUSING).path("dueAt").asText();
        coordinate(OFFICE, Map.of("outcome", "reassign", "department", OTHER, "note", "改由城管"));
        assertThat(stage.support(number, HOUSING)).isEqualTo("REASSIGNED");
        assertThat(stage.support(number, OTHER)).isEqualTo("ACKNOWLEDGED");
        assertThat(stage.task(HOUSING, number, SUPPORT)).isEmpty();
        assertThat(stage.deadline(number, "RESOLVE", OTHER).path("dueAt").asText())
                .as("no clock restarts")
                .isEqualTo(due);
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo(LEAD);
        assertThat(stage.unwatched(number)).isEmpty();
        stage.until(number, "2026-07-06T18:00");
        assertThat(who("CARD_SHOWN")).as("whoever was late").containsExactly(HOUSING, HOUSING);
        report(OTHER);
        solved();
        assertThat(criteria(HOUSING)).contains("late-resolution");
        assertThat(criteria(OTHER)).isNotEmpty().doesNotContain("late-resolution");
    }

    @Test
    void officeTakesThePartOverOrReleasesTheDepartment() {
        stage.until(number, "2026-06-09T10:00");
        assertThat(who("ACKNOWLEDGE_OVERDUE")).containsExactly(HOUSING);
        coordinate(OFFICE, Map.of("outcome", "take-over"));
        assertThat(stage.support(number, OFFICE)).isEqualTo("CALLED");
        stage.completed(OFFICE, number, ACKNOWLEDGE_SUPPORT, Map.of("outcome", "accept"));
        stage.until(number, "2026-07-01T18:00");
        assertThat(stage.offices(number))
                .as("an office answers to the one above")
                .endsWith(CITY_OFFICE);
        assertThat(stage.complete(CITY_OFFICE, number, COORDINATE, Map.of("outcome", "release-department"))
                        .text("message"))
                .contains("note");
        coordinate(CITY_OFFICE, Map.of("outcome", "release-department", "note", "已无需要"));
        assertThat(stage.support(number, OFFICE)).isEqualTo("RELEASED");
        assertThat(stage.task(OFFICE, number, SUPPORT)).isEmpty();
        assertThat(stage.task(CITY_OFFICE, number, COORDINATE)).isEmpty();
        stage.completed(LEAD, number, RESOLVE, Map.of("outcome", "resolved"));
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
    }

    @Test
    void leadReleasesADepartmentThatCoordinationIsCalledFor() {
        stage.until(number, "2026-06-09T10:00");
        release(HOUSING, "自行解决");
        assertThat(stage.task(OFFICE, number, COORDINATE)).isEmpty();
        assertThat(stage.task(HOUSING, number, ACKNOWLEDGE_SUPPORT)).isEmpty();
        assertThat(stage.get(HOUSING, "/api/calls/" + number).status()).isEqualTo(404);
        stage.completed(LEAD, number, RESOLVE, Map.of("outcome", "resolved"));
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
    }

    @Test
    void moreTimeIsAskedForAndDecidedForOneDepartment() {
        accepted();
        ask(HOUSING, Map.of("outcome", "ask-extension", "extendDays", 3, "note", "等待许可"));
        assertThat(stage.task(HOUSING, number, "Activity_DecideSupportExtension"))
                .isEmpty();
        stage.completed(OFFICE, number, "Activity_DecideSupportExtension", Map.of("outcome", "refuse"));
        ask(HOUSING, Map.of("outcome", "ask-extension", "extendDays", 2));
        stage.completed(OFFICE, number, "Activity_DecideSupportExtension", Map.of("outcome", "approve", "note", "同意"));
        assertThat(stage.deadline(number, "RESOLVE", HOUSING).path("dueAt").asText())
                .startsWith("2026-07-03T18:00");
        assertThat(stage.events(number)).contains("SUPPORT_EXTENSION_REFUSED").endsWith("SUPPORT_EXTENDED");
        refused(HOUSING, SUPPORT, Map.of("outcome", "ask-extension", "extendDays", 2), "extended");
        refused(HOUSING, SUPPORT, Map.of("outcome", "ask-extension", "extendDays", -3), "extendDays");
    }

    @Test
    void partIsReturnedInWorkAndRuledToAnotherDepartment() {
        accepted();
        ask(HOUSING, Map.of("outcome", "return", "dutyItem", ITEM, "note", "不属住建"));
        stage.completed(
                OFFICE,
                number,
                "Activity_ArbitrateSupportReturn",
                Map.of("outcome", "reassign", "department", OTHER, "note", "归城管"));
        assertThat(stage.support(number, HOUSING)).isEqualTo("REASSIGNED");
        assertThat(stage.unwatched(number)).isEmpty();
        ask(OTHER, Map.of("outcome", "return", "dutyItem", ITEM));
        assertThat(stage.task(OFFICE, number, "Activity_ArbitrateSupportReturn"))
                .as("a second return goes one level up")
                .isEmpty();
        stage.completed(CITY_OFFICE, number, "Activity_ArbitrateSupportReturn", Map.of("outcome", "uphold"));
        refused(OTHER, SUPPORT, Map.of("outcome", "return", "dutyItem", ITEM), "returned");
        assertThat(jdbc.sql("select part from ruling where call_number = :number")
                        .param("number", number)
                        .query(String.class)
                        .list())
                .containsExactly("SUPPORT", "SUPPORT");
        report(OTHER);
    }

    @Test
    void returnsOfAPartThatCannotBeAreRefused() {
        refused(HOUSING, ACKNOWLEDGE_SUPPORT, Map.of("outcome", "return"), "dutyItem");
        refused(HOUSING, ACKNOWLEDGE_SUPPORT, Map.of("outcome", "return", "dutyItem", "S-DUTY-999"), "dutyItem");
        refused(HOUSING, ACKNOWLEDGE_SUPPORT, Map.of("outcome", "solve-on-the-spot"), "outcome");
        stage.completed(HOUSING, number, ACKNOWLEDGE_SUPPORT, Map.of("outcome", "return", "dutyItem", ITEM));
        for (var unfit : List.of(HOUSING, LEAD, ENFORCEMENT, "haizhu.poetry", "baiyun.water")) {
            assertThat(stage.complete(
                                    OFFICE,
                                    number,
                                    "Activity_ArbitrateSupport",
                                    Map.of("outcome", "reassign", "department", unfit))
                            .text("message"))
                    .as(unfit)
                    .contains("department");
        }
        stage.completed(
                OFFICE, number, "Activity_ArbitrateSupport", Map.of("outcome", "reassign", "department", OTHER));
        assertThat(stage.task(OTHER, number, ACKNOWLEDGE_SUPPORT)).isPresent();
        stage.completed(OTHER, number, ACKNOWLEDGE_SUPPORT, Map.of("outcome", "accept"));
        stage.now("2026-06-11T09:00");
        refused(OTHER, SUPPORT, Map.of("outcome", "return", "dutyItem", ITEM), "working day");
    }

    @Test
    void leadReturnsTheCallInWorkAndASupportingDepartmentLeadsFromNowOn() {
        lead(Map.of("outcome", "return", "dutyItem", ITEM, "note", "不属环卫"));
        assertThat(stage.task(LEAD, number, RESOLVE)).isEmpty();
        stage.completed(OFFICE, number, "Activity_ArbitrateReturn", Map.of("outcome", "uphold"));
        lead(Map.of("outcome", "return", "dutyItem", ITEM));
        stage.completed(
                CITY_OFFICE,
                number,
                "Activity_ArbitrateReturn",
                Map.of("outcome", "reassign", "department", HOUSING, "note", "化粪池属住建"));
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo(HOUSING);
        assertThat(stage.support(number, HOUSING))
                .as("who leads supports no longer")
                .isEqualTo("RELEASED");
        assertThat(stage.task(HOUSING, number, ACKNOWLEDGE_SUPPORT)).isEmpty();
        assertThat(stage.unwatched(number)).isEmpty();
        stage.completed(HOUSING, number, RESOLVE, Map.of("outcome", "resolved"));
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
    }

    @Test
    void departmentsThatCannotBeAddedOrReleasedAreRefused() {
        for (var unfit : List.of(LEAD, HOUSING, ENFORCEMENT, "haizhu.poetry", "baiyun.water", "haizhu.dispatch")) {
            refused(LEAD, RESOLVE, Map.of("outcome", "add-department", "department", unfit), "department");
        }
        refused(LEAD, RESOLVE, Map.of("outcome", "add-department"), "department");
        refused(LEAD, RESOLVE, Map.of("outcome", "release-department", "department", HOUSING), "note");
        refused(LEAD, RESOLVE, release(OTHER), "does not support");
        refused(LEAD, RESOLVE, release(ENFORCEMENT), "reported");
        refused(LEAD, RESOLVE, Map.of("outcome", "resolved"), HOUSING);
        assertThat(stage.events(number)).doesNotContain("SUPPORT_ADDED", "SUPPORT_RELEASED");
        accepted();
        refused(HOUSING, SUPPORT, Map.of("outcome", "ask-hold", "reviewDate", "2026-12-01"), "lead department");
        refused(HOUSING, SUPPORT, Map.of("outcome", "add-department", "department", OTHER), "outcome");
    }

    @Test
    void whoWasAddedIsCalledAtOnceAndNobodyTwice() {
        lead(Map.of("outcome", "add-department", "department", OTHER, "note", "需要城管"));
        assertThat(stage.support(number, OTHER)).isEqualTo("CALLED");
        assertThat(stage.support(number, ENFORCEMENT)).isEqualTo("REPORTED");
        assertThat(who("SUPPORT_CALLED")).containsExactly(ENFORCEMENT, HOUSING, OTHER);
        release(OTHER, "不再需要");
        lead(Map.of("outcome", "add-department", "department", OTHER, "note", "又需要了"));
        assertThat(stage.support(number, OTHER)).isEqualTo("CALLED");
    }

    @Test
    void jointTeamIsNamedOnceEachAndNeedsALead() {
        accepted();
        stage.until(number, "2026-07-01T18:00");
        for (var unfit : List.of(OTHER + "," + OTHER, HOUSING, LEAD, " , ", "haizhu.poetry", "baiyun.water")) {
            assertThat(stage.complete(OFFICE, number, COORDINATE, Map.of("outcome", "joint-team", "departments", unfit))
                            .status())
                    .as(unfit)
                    .isEqualTo(400);
        }
        coordinate(OFFICE, Map.of("outcome", "joint-team", "departments", OTHER + ", haizhu.water", "note", "联合办理"));
        assertThat(stage.support(number, OTHER)).isEqualTo("CALLED");
        assertThat(stage.support(number, "haizhu.water")).isEqualTo("CALLED");
        assertThat(stage.events(number)).contains("JOINT_TEAM_FORMED");
        assertThat(stage.unwatched(number)).isEmpty();
        stage.supported(number);
        report(HOUSING);
        stage.completed(LEAD, number, RESOLVE, Map.of("outcome", "resolved"));
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
    }

    @Test
    void jointTeamOfACallThatNobodyAnsweredIsCalledWhenTheWorkBegins() {
        var silent = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池又堵", "外溢");
        stage.until(silent, "2026-06-09T10:00");
        stage.completed(OFFICE, silent, COORDINATE, Map.of("outcome", "joint-team", "departments", OTHER));
        assertThat(stage.support(silent, OTHER)).isEmpty();
        assertThat(stage.call(silent).path("supportingDepartments").toString()).contains(OTHER);
        stage.completed(LEAD, silent, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(stage.support(silent, OTHER)).isEqualTo("CALLED");
        assertThat(stage.unwatched(silent)).isEmpty();
    }

    @Test
    void jointTeamOfACallThatNobodyLeadsIsRefused() {
        var nobodys = stage.report(CALLER, "other.unclassified", "haizhu-yonglong", "无人认领的事项", "不知道归谁管");
        stage.until(nobodys, stage.nextDue(nobodys).orElseThrow());
        var office = stage.offices(nobodys).get(0);
        var refusal =
                stage.complete(office, nobodys, COORDINATE, Map.of("outcome", "joint-team", "departments", OTHER));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.text("message")).contains("nobody leads");
    }

    @Test
    void withdrawalEndsEveryPartAndItsClocks() {
        stage.until(number, "2026-06-09T10:00");
        assertThat(stage.post(CALLER, "/api/calls/" + number + "/withdraw", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(stage.isRunning(number)).isFalse();
        assertThat(stage.support(number, HOUSING)).isEqualTo("ENDED");
        assertThat(stage.support(number, ENFORCEMENT)).isEqualTo("REPORTED");
    }

    @Test
    void redoCallsEverybodyAgainWhoWasNotReleased() {
        accepted();
        report(HOUSING);
        lead(Map.of("outcome", "add-department", "department", OTHER));
        release(OTHER, "不再需要");
        stage.completed(LEAD, number, RESOLVE, Map.of("outcome", "resolved"));
        stage.now("2026-06-10T09:00");
        stage.completed(CALLER, number, "Activity_VerifySolution", Map.of("solved", false));
        assertThat(stage.support(number, HOUSING)).isEqualTo("CALLED");
        assertThat(stage.support(number, ENFORCEMENT)).isEqualTo("CALLED");
        assertThat(stage.support(number, OTHER)).isEqualTo("RELEASED");
        assertThat(stage.deadline(number, "RESOLVE", HOUSING).path("round").asInt())
                .isEqualTo(2);
        assertThat(stage.unwatched(number)).isEmpty();
        stage.supported(number);
        solved();
    }

    @Test
    void leadThatCoordinationGivesToASupportingDepartmentEndsItsSupport() {
        var silent = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池满溢", "外溢");
        stage.completed(LEAD, silent, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.completed(ENFORCEMENT, silent, ACKNOWLEDGE_SUPPORT, Map.of("outcome", "accept"));
        stage.completed(ENFORCEMENT, silent, SUPPORT, Map.of("outcome", "resolved"));
        stage.completed(HOUSING, silent, ACKNOWLEDGE_SUPPORT, Map.of("outcome", "accept"));
        stage.completed(HOUSING, silent, SUPPORT, Map.of("outcome", "ask-extension", "extendDays", 9));
        stage.completed(OFFICE, silent, "Activity_DecideSupportExtension", Map.of("outcome", "approve"));
        stage.until(silent, "2026-07-01T18:00");
        stage.completed(OFFICE, silent, COORDINATE, Map.of("outcome", "reassign", "department", HOUSING));
        assertThat(stage.call(silent).path("leadDepartment").asText()).isEqualTo(HOUSING);
        assertThat(stage.support(silent, HOUSING)).isEqualTo("RELEASED");
        assertThat(stage.task(HOUSING, silent, SUPPORT)).isEmpty();
        assertThat(stage.unwatched(silent)).isEmpty();
        stage.completed(HOUSING, silent, RESOLVE, Map.of("outcome", "resolved"));
        assertThat(stage.status(silent)).isEqualTo("RESOLVED");
    }

    @Test
    void departmentThatLeadsWhenTheWorkBeginsIsNotCalledToSupportItself() {
        var silent = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池破损", "外溢");
        stage.until(silent, "2026-06-09T10:00");
        stage.completed(OFFICE, silent, COORDINATE, Map.of("outcome", "reassign", "department", HOUSING));
        stage.completed(HOUSING, silent, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(stage.call(silent).path("leadDepartment").asText()).isEqualTo(HOUSING);
        assertThat(stage.support(silent, ENFORCEMENT)).isEqualTo("CALLED");
        assertThat(stage.support(silent, HOUSING)).isEmpty();
        assertThat(stage.task(HOUSING, silent, ACKNOWLEDGE_SUPPORT)).isEmpty();
        assertThat(stage.unwatched(silent)).isEmpty();
    }

    @Test
    void leadIsNotCalledToSupportItselfThoughItIsNamedAmongTheOthers() {
        jdbc.sql("update call set supporting_departments = array_prepend(lead_department, supporting_departments)"
                        + " where number = :number")
                .param("number", number)
                .update();
        lead(Map.of("outcome", "add-department", "department", OTHER));
        assertThat(stage.support(number, OTHER)).isEqualTo("CALLED");
        assertThat(stage.support(number, LEAD)).isEmpty();
    }

    @Test
    void departmentReleasedBeforeItHadAnsweredIsNotAssessed() {
        release(HOUSING, "自行解决");
        solved();
        assertThat(criteria(ENFORCEMENT)).contains("base");
        assertThat(criteria(HOUSING)).isEmpty();
    }

    @Test
    void whoHadAnsweredOrWasLateIsAssessedThoughReleased() {
        stage.until(number, "2026-06-09T10:00");
        release(HOUSING, "自行解决");
        lead(Map.of("outcome", "add-department", "department", OTHER));
        stage.completed(OTHER, number, ACKNOWLEDGE_SUPPORT, Map.of("outcome", "accept"));
        release(OTHER, "不再需要");
        solved();
        assertThat(criteria(HOUSING)).contains("base", "late-acknowledgement");
        assertThat(criteria(OTHER)).containsExactly("base");
    }

    @Test
    void supportingOfficerReadsAndAttachesAndDoesNothingOfTheLeads() {
        assertThat(stage.get(HOUSING, "/api/calls/" + number).status()).isEqualTo(200);
        assertThat(stage.attach(HOUSING, number, "done.jpg", Photos.jpeg(), null)
                        .status())
                .isEqualTo(201);
        var leads = stage.task(LEAD, number, RESOLVE).orElseThrow();
        var answer = Map.of("variables", Map.of("outcome", Map.of("value", "resolved")));
        assertThat(stage.task(HOUSING, number, RESOLVE)).isEmpty();
        assertThat(stage.post(HOUSING, "/engine-rest/task/" + leads + "/complete", answer)
                        .status())
                .isEqualTo(403);
        var housings = stage.task(HOUSING, number, ACKNOWLEDGE_SUPPORT).orElseThrow();
        for (var other : List.of(LEAD, ENFORCEMENT, OTHER)) {
            assertThat(stage.task(other, number, ACKNOWLEDGE_SUPPORT)).isEmpty();
            assertThat(stage.post(other, "/engine-rest/task/" + housings + "/complete", answer)
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(stage.get(OTHER, "/api/calls/" + number).status()).isEqualTo(404);
        assertThat(stage.get(OTHER, "/engine-rest/task?processInstanceBusinessKey=" + number)
                        .body())
                .isEmpty();
    }

    private void accepted() {
        stage.completed(HOUSING, number, ACKNOWLEDGE_SUPPORT, Map.of("outcome", "accept"));
    }

    private void report(String department) {
        ask(department, Map.of("outcome", "resolved", "note", "已完成"));
        assertThat(stage.support(number, department)).isEqualTo("REPORTED");
    }

    private void ask(String department, Map<String, ?> answer) {
        stage.completed(department, number, SUPPORT, answer);
    }

    private void lead(Map<String, ?> answer) {
        stage.completed(LEAD, number, RESOLVE, answer);
    }

    private void release(String department, String why) {
        lead(Map.of("outcome", "release-department", "department", department, "note", why));
        assertThat(stage.support(number, department)).isEqualTo("RELEASED");
    }

    private static Map<String, ?> release(String department) {
        return Map.of("outcome", "release-department", "department", department, "note", "不再需要");
    }

    private void coordinate(String office, Map<String, ?> answer) {
        stage.completed(office, number, COORDINATE, answer);
    }

    private void solved() {
        stage.completed(LEAD, number, RESOLVE, Map.of("outcome", "resolved"));
        stage.completed(CALLER, number, "Activity_VerifySolution", Map.of("solved", true, "rating", 4));
        assertThat(stage.status(number)).isEqualTo("CLOSED_SOLVED");
    }

    private void refused(String account, String task, Map<String, ?> answer, String word) {
        var refusal = stage.complete(account, number, task, answer);
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.text("message")).contains(word);
        assertThat(stage.task(account, number, task)).isPresent();
    }

    /** The departments of the events of that type, oldest first. */
    private List<String> who(String type) {
        var departments = new ArrayList<String>();
        stage.get("admin", "/api/calls/" + number + "/timeline").body().forEach(event -> {
            if (event.path("type").asText().equals(type)) {
                departments.add(event.path("department").asText());
            }
        });
        return departments;
    }

    private int priority(String account, String task) {
        return stage.get(
                        account,
                        "/engine-rest/task?processInstanceBusinessKey=" + number + "&taskDefinitionKey=" + task)
                .body()
                .get(0)
                .path("priority")
                .asInt();
    }

    private List<String> criteria(String department) {
        return jdbc.sql("select criterion from assessment where call_number = :number and department = :department")
                .param("number", number)
                .param("department", department)
                .query(String.class)
                .list();
    }
}
