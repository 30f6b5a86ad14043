package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;
import org.huying.scenario.Stage.Answer;

/** Rights of the street: its opinion on a plan must be answered, it leads what needs several departments, it rates them. */
@HuyingTest
class ConsultationScenarioTest {

    private static final String DESK = "yuexiu-renmin.dispatch";
    private static final String OFFICE = "yuexiu-renmin.coordination";
    private static final String COMMUNITY = "yuexiu-renmin-g05.grid";
    private static final String PLANNING = "yuexiu.planning";
    private static final String LEAD = "yuexiu-renmin.general-governance";
    private static final Map<String, ?> CONSULTATION = Map.of(
            "kind", "CONSULTATION",
            "department", PLANNING,
            "title", "对商业街改造方案的意见",
            "description", "消防通道只有3米，一旦起火消防车进不去，建议改为4米。",
            "category", "construction.site-order",
            "area", "yuexiu-renmin",
            "channel", "CONSOLE");
    private static final Map<String, ?> COORDINATION = Map.of(
            "kind", "COORDINATION",
            "departments", List.of("yuexiu.housing", "yuexiu.fire"),
            "title", "老楼综合整治",
            "description", "化粪池、电线、楼道堆物一并整治，需要几个部门一起来。",
            "category", "drainage.septic-tank",
            "area", "yuexiu-renmin",
            "channel", "CONSOLE");

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void mondayMorning() {
        stage.now("2026-06-15T09:00");
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void opinionOnPlanIsAnsweredWithWhetherItIsFollowedAndWhy() {
        var number = raised(OFFICE, CONSULTATION);
        var call = stage.call(number);
        assertThat(call.path("kind").asText()).isEqualTo("CONSULTATION");
        assertThat(call.path("leadDepartment").asText()).isEqualTo(PLANNING);
        assertThat(call.path("level").asText()).isEqualTo("DISTRICT");
        assertThat(call.path("urgency").asText())
                .as("a plan that speaks of fire is no fire")
                .isEqualTo("NORMAL");
        assertThat(call.path("resolveBy").asText()).as("two working days").startsWith("2026-06-17");
        assertThat(stage.unwatched(number)).isEmpty();

        stage.completed(PLANNING, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept", "promise", "研究"));
        assertThat(resolve(number, Map.of("note", "同意")).text("message")).contains("followed");
        assertThat(resolve(number, Map.of("followed", true)).text("message")).contains("note");
        assertThat(resolve(number, Map.of("followed", "maybe", "note", "再议")).text("message"))
                .contains("followed");
        assertThat(stage.status(number)).isEqualTo("ACKNOWLEDGED");

        assertThat(resolve(number, Map.of("followed", false, "note", "红线内无法拓宽，改设微型消防站"))
                        .status())
                .isEqualTo(204);
        call = stage.call(number);
        assertThat(call.path("status").asText()).isEqualTo("RESOLVED");
        assertThat(call.at("/opinion/followed").asBoolean()).isFalse();
        assertThat(call.at("/opinion/reason").asText()).isEqualTo("红线内无法拓宽，改设微型消防站");
        assertThat(stage.events(number)).endsWith("RESOLVED", "OPINION_NOT_FOLLOWED");
        assertThat(stage.unwatched(number)).isEmpty();

        assertThat(verify(number, false).path("status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(stage.call(number).path("opinion").isMissingNode())
                .as("answered again")
                .isTrue();
        assertThat(resolve(number, Map.of("followed", true, "note", "改为4米")).status())
                .isEqualTo(204);
        assertThat(verify(number, true).path("status").asText()).isEqualTo("CLOSED_SOLVED");
        assertThat(stage.call(number).at("/opinion/followed").asBoolean()).isTrue();
    }

    @Test
    void leadThatTheStreetNamesAmongTheOthersDoesNotSupportItself() {
        var request = new HashMap<String, Object>(COORDINATION);
        request.put("departments", List.of(LEAD, "yuexiu.fire"));
        var number = raised(OFFICE, request);
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo(LEAD);
        assertThat(stage.call(number).path("supportingDepartments").toString())
                .contains("yuexiu.fire")
                .doesNotContain(LEAD);
    }

    @Test
    void opinionAnsweredOnTheSpotSaysTheSame() {
        var number = raised(DESK, CONSULTATION);
        assertThat(stage.complete(
                                PLANNING,
                                number,
                                "Activity_AcknowledgeCall",
                                Map.of("outcome", "solve-on-the-spot", "note", "已改"))
                        .text("message"))
                .contains("followed");
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
        stage.completed(
                PLANNING,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "solve-on-the-spot", "followed", true, "note", "已改"));
        assertThat(stage.events(number)).endsWith("ACKNOWLEDGED", "RESOLVED", "OPINION_FOLLOWED");
    }

    @Test
    void streetLeadsWhatNeedsSeveralDepartments() {
        var number = raised(DESK, COORDINATION);
        var call = stage.call(number);
        assertThat(call.path("leadDepartment").asText()).isEqualTo(LEAD);
        assertThat(call.path("supportingDepartments"))
                .extracting(JsonNode::asText)
                .containsExactly("yuexiu.housing", "yuexiu.fire");
        assertThat(call.path("resolveBy").asText()).as("ten working days").startsWith("2026-06-30");
        assertThat(stage.get("yuexiu.housing", "/api/calls/" + number).status()).isEqualTo(200);
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void callsAreFoundByTheirKind() {
        var number = raised(DESK, COORDINATION);
        var found =
                stage.get(DESK, "/api/calls?kind=COORDINATION&size=200").body().path("calls");
        assertThat(found).extracting(call -> call.path("number").asText()).contains(number);
        assertThat(found).extracting(call -> call.path("kind").asText()).containsOnly("COORDINATION");
        assertThat(stage.get(DESK, "/api/calls?kind=WISH").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {COMMUNITY, "yuexiu.dispatch", "yuexiu.coordination", "baiyun-dayuan.dispatch"})
    void onlyTheStreetHasTheRightsOfTheStreet(String account) {
        assertThat(stage.post(account, "/api/calls", CONSULTATION).status()).isEqualTo(403);
        assertThat(stage.post(account, "/api/calls", COORDINATION).status()).isEqualTo(403);
    }

    static Stream<Arguments> badRequests() {
        return Stream.of(
                Arguments.of(COORDINATION, "departments", List.of("yuexiu.fire", "yuexiu.fire")),
                Arguments.of(COORDINATION, "departments", List.of("yuexiu.nobody")),
                Arguments.of(COORDINATION, "departments", List.of("baiyun.fire")),
                Arguments.of(COORDINATION, "departments", List.of("yuexiu.dispatch")),
                Arguments.of(COORDINATION, "department", PLANNING),
                Arguments.of(COORDINATION, "kind", "WISH"),
                Arguments.of(CONSULTATION, "department", null),
                Arguments.of(CONSULTATION, "department", "yuexiu.nobody"),
                Arguments.of(CONSULTATION, "department", "baiyun.planning"),
                Arguments.of(CONSULTATION, "departments", List.of("yuexiu.fire")),
                Arguments.of(CONSULTATION, "kind", "PROBLEM"));
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void whatIsNamedWronglyIsRefusedByField(Map<String, ?> request, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(request);
        changed.put(field, value);
        var refused = stage.post(DESK, "/api/calls", changed);
        assertThat(refused.status()).as(refused.body().toPrettyString()).isEqualTo(400);
        assertThat(refused.body().findValuesAsText("field"))
                .containsExactly(field.equals("kind") && value.equals("PROBLEM") ? "department" : field);
    }

    @Test
    void streetRatesEveryDepartmentThatTookPartOnce() {
        var number = raised(OFFICE, COORDINATION);
        assertThat(rate(OFFICE, number, LEAD, 4).status())
                .as("not resolved yet")
                .isEqualTo(409);
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.supported(number);
        stage.completed(LEAD, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "三家一起清理完毕"));
        assertThat(rate(DESK, number, "yuexiu.fire", 2).status()).isEqualTo(201);
        stage.now("2026-06-15T10:00");
        verify(number, true);
        var rated = rate(OFFICE, number, LEAD, 5);
        assertThat(rated.status()).as(rated.body().toPrettyString()).isEqualTo(201);
        assertThat(rated.body().path("streetRatings"))
                .extracting(rating -> rating.path("department").asText() + " "
                        + rating.path("rating").asInt() + " "
                        + rating.path("office").asText())
                .containsExactly("yuexiu.fire 2 " + DESK, LEAD + " 5 " + OFFICE);
        assertThat(marks(number))
                .contains("yuexiu.fire street-rating-2 -5", LEAD + " street-rating-5 10", LEAD + " base 100");
        assertThat(stage.events(number)).endsWith("CLOSED", "RATED");

        assertThat(rate(OFFICE, number, LEAD, 1).status()).as("once").isEqualTo(409);
        assertThat(rate(OFFICE, number, "yuexiu.water", 3).status())
                .as("took no part")
                .isEqualTo(400);
        assertThat(rate(OFFICE, number, "yuexiu.housing", 6).status()).isEqualTo(400);
        assertThat(rate(LEAD, number, "yuexiu.housing", 5).status())
                .as("a department rates nobody")
                .isEqualTo(403);
        assertThat(rate("yuexiu.coordination", number, "yuexiu.housing", 5).status())
                .as("nor does the district")
                .isEqualTo(403);
        assertThat(rate("baiyun-dayuan.coordination", number, "yuexiu.housing", 5)
                        .status())
                .as("another street does not know the call")
                .isEqualTo(404);
        stage.now("2026-07-15T10:01");
        assertThat(rate(OFFICE, number, "yuexiu.housing", 3).status())
                .as("too late")
                .isEqualTo(409);
    }

    @Test
    void departmentThatWasNamedAndNeverCalledIsNotRated() {
        var number = raised(OFFICE, COORDINATION);
        stage.completed(
                LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "街道自行清理"));
        assertThat(stage.call(number).path("supportingDepartments"))
                .extracting(JsonNode::asText)
                .contains("yuexiu.fire");
        var refused = rate(OFFICE, number, "yuexiu.fire", 1);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("department");
        assertThat(stage.call(number).path("streetRatings")).isEmpty();
        assertThat(rate(OFFICE, number, LEAD, 4).status()).isEqualTo(201);
    }

    @Test
    void officeThatTookTheCallOverDoesNotRateItself() {
        var number = raised(DESK, COORDINATION);
        while (stage.offices(number).isEmpty()) {
            stage.until(number, stage.nextDue(number).orElseThrow());
        }
        stage.completed(OFFICE, number, "Activity_Coordinate", Map.of("outcome", "take-over"));
        stage.completed(
                OFFICE, number, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已清理"));
        assertThat(rate(OFFICE, number, OFFICE, 5).status()).isEqualTo(403);
        assertThat(stage.call(number).path("streetRatings")).isEmpty();
        assertThat(rate(DESK, number, OFFICE, 3).status()).isEqualTo(201);
        assertThat(rate(OFFICE, number, LEAD, 1).status())
                .as("it had the call and kept silent")
                .isEqualTo(201);
    }

    private Answer rate(String account, String number, String department, int rating) {
        return stage.post(
                account,
                "/api/calls/" + number + "/ratings",
                Map.of("department", department, "rating", rating, "comment", "配合情况"));
    }

    private List<String> marks(String number) {
        return jdbc.sql("select department || ' ' || criterion || ' ' || marks::int from assessment"
                        + " where call_number = :number")
                .param("number", number)
                .query(String.class)
                .list();
    }

    private Answer resolve(String number, Map<String, ?> answer) {
        Map<String, Object> resolved = new HashMap<>(answer);
        resolved.put("outcome", "resolved");
        return stage.complete(PLANNING, number, "Activity_ResolveCall", resolved);
    }

    private JsonNode verify(String number, boolean solved) {
        return stage.post(DESK, "/api/calls/" + number + "/verification", Map.of("solved", solved, "rating", 4))
                .body();
    }

    private String raised(String account, Map<String, ?> request) {
        var answer = stage.post(account, "/api/calls", request);
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.text("number");
    }
}
