package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;

/** Every promise has a result (有诺必果): the department names a day, is asked for it, and what came of it is counted. */
@HuyingTest
class PromiseScenarioTest {

    private static final String CALLER = "conghua-nanping.grid";
    private static final String RESOLVE = "Activity_ResolveCall";

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    private String number = "";
    private String lead = "";
    private JsonNode before;

    @BeforeEach
    void septicTankIsReported() {
        stage.now("2026-06-08T09:00");
        number = stage.report(CALLER, "drainage.septic-tank", "conghua-nanping", "化粪池堵塞", "外溢");
        lead = stage.call(number).path("leadDepartment").asText();
        before = counted();
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void promiseIsKeptWhenTheCallIsResolvedThatDay() {
        promise("2026-06-12");
        assertThat(state()).isEqualTo("OPEN");
        assertThat(stage.deadline(number, "PROMISE").path("dueAt").asText()).startsWith("2026-06-12T18:00");
        assertThat(stage.nextDue(number)).contains(Stage.instant("2026-06-12T18:00"));
        assertThat(stage.unwatched(number)).isEmpty();

        stage.now("2026-06-12T17:30");
        resolve();
        assertThat(state()).isEqualTo("KEPT");
        verify(true);
        assertThat(stage.events(number)).containsOnlyOnce("PROMISE_KEPT").doesNotContain("PROMISE_BROKEN");
        assertThat(marks()).containsEntry("promise-kept", 5).doesNotContainKey("promise-broken");
        assertThat(kept()).isEqualTo(1);
        assertThat(broken()).isZero();
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void departmentIsAskedOnTheDayAndThePromiseIsBroken() {
        promise("2026-06-12");
        var priority = priority();
        stage.until(number, "2026-06-12T17:59");
        assertThat(state()).isEqualTo("OPEN");
        stage.until(number, "2026-06-12T18:00");
        assertThat(state()).isEqualTo("BROKEN");
        assertThat(stage.events(number)).endsWith("PROMISE_BROKEN");
        assertThat(priority()).isEqualTo(priority + 10);
        assertThat(stage.unwatched(number)).isEmpty();
        assertThat(overdue()).as("a broken promise is no missed deadline").isFalse();

        stage.now("2026-06-15T10:00");
        resolve();
        verify(true);
        assertThat(state()).isEqualTo("BROKEN");
        assertThat(stage.events(number)).containsOnlyOnce("PROMISE_BROKEN").doesNotContain("PROMISE_KEPT");
        assertThat(marks()).containsEntry("promise-broken", -10).doesNotContainKey("late-resolution");
        assertThat(kept()).isZero();
        assertThat(broken()).isEqualTo(1);
    }

    @Test
    void promiseThatIsNotSolvedIsBroken() {
        promise("2026-06-12");
        resolve();
        assertThat(kept()).isEqualTo(1);
        verify(false);
        assertThat(state()).isEqualTo("BROKEN");
        assertThat(stage.events(number)).contains("PROMISE_KEPT", "PROMISE_BROKEN");
        assertThat(kept()).isZero();
        assertThat(broken()).isEqualTo(1);
        assertThat(stage.unwatched(number)).isEmpty();

        stage.supported(number);
        resolve();
        verify(true);
        assertThat(state()).isEqualTo("BROKEN");
        assertThat(marks()).containsEntry("promise-broken", -10).doesNotContainKey("promise-kept");
        assertThat(broken()).isEqualTo(1);
    }

    @Test
    void whereNoDayIsPromisedTheDeadlineIsThePromise() {
        stage.completed(lead, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept", "promise", "尽快清掏"));
        stage.supported(number);
        assertThat(stage.call(number).has("promiseState")).isFalse();
        assertThat(stage.unwatched(number)).isEmpty();
        stage.until(number, "2026-07-02T09:00");
        assertThat(stage.events(number)).contains("RESOLVE_OVERDUE").doesNotContain("PROMISE_BROKEN");
        assertThat(stage.unwatched(number)).isEmpty();
        resolve();
        assertThat(stage.events(number)).doesNotContain("PROMISE_KEPT");
        assertThat(kept() + broken()).isZero();
    }

    @Test
    void matterSolvedOnTheSpotKeepsItsPromiseAtOnce() {
        stage.completed(
                lead,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "solve-on-the-spot", "promisedDate", "2026-06-08", "note", "已清掏"));
        assertThat(state()).isEqualTo("KEPT");
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void promiseForTonightLastsUntilMidnight() {
        stage.now("2026-06-08T20:15");
        promise("2026-06-08");
        assertThat(stage.deadline(number, "PROMISE").path("dueAt").asText()).startsWith("2026-06-09T00:00");
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void newLeadHasNotPromisedWhatTheOldOneDid() {
        promise("2026-07-10");
        stage.until(number, "2026-07-01T09:00");
        var office = lead.substring(0, lead.indexOf('.')) + ".coordination";
        var other = lead.equals("conghua.water") ? "conghua.sanitation" : "conghua.water";
        stage.completed(office, number, "Activity_Coordinate", Map.of("outcome", "reassign", "department", other));
        assertThat(stage.call(number).has("promise")).isFalse();
        assertThat(stage.call(number).has("promiseState")).isFalse();
        assertThat(stage.unwatched(number)).isEmpty();
        stage.until(number, "2026-07-10T19:00");
        assertThat(stage.events(number)).doesNotContain("PROMISE_BROKEN");
        assertThat(kept() + broken()).isZero();
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void promiseWaitsWhileTheCallIsOnHold() {
        promise("2026-06-12");
        stage.completed(
                lead, number, RESOLVE, Map.of("outcome", "ask-hold", "reviewDate", "2026-06-22", "note", "等待雨季结束"));
        var office = lead.substring(0, lead.indexOf('.')) + ".coordination";
        stage.completed(office, number, "Activity_DecideHold", Map.of("outcome", "approve"));
        assertThat(stage.call(number).path("promisedDate").asText()).isEqualTo("2026-06-26");
        assertThat(stage.unwatched(number)).isEmpty();
        stage.until(number, "2026-06-22T09:00");
        assertThat(stage.events(number)).doesNotContain("PROMISE_BROKEN");
        stage.until(number, "2026-06-27T09:00");
        assertThat(stage.events(number)).contains("PROMISE_BROKEN");
    }

    @Test
    void withdrawnCallLeavesNoPromiseBehind() {
        promise("2026-06-12");
        stage.post(CALLER, "/api/calls/" + number + "/withdraw", Map.of());
        assertThat(stage.call(number).has("promiseState")).isFalse();
        assertThat(stage.unwatched(number)).isEmpty();
        assertThat(kept() + broken()).isZero();
    }

    @Test
    void promiseOfSpacesIsNone() {
        var refusal =
                stage.complete(lead, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept", "promise", "   "));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.text("message")).contains("promise");
        assertThat(stage.task(lead, number, "Activity_AcknowledgeCall")).isPresent();
    }

    @Test
    void promiseForADayFarAheadIsRefused() {
        var refusal = stage.complete(
                lead, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept", "promisedDate", "2027-06-10"));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.text("message")).contains("promisedDate", "366");
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
    }

    @Test
    void countIsForLeadersCoordinationAndTheDepartmentItself() {
        promise("2026-06-12");
        resolve();
        var one = "/api/promises?department=" + lead;
        assertThat(stage.get(lead, one).status()).isEqualTo(200);
        assertThat(stage.get(lead, "/api/promises").body().findValuesAsText("department"))
                .containsExactly(lead);
        assertThat(stage.get("leader", "/api/promises").body().findValuesAsText("department"))
                .contains(lead);
        assertThat(stage.get("conghua.coordination", one).body().findValuesAsText("department"))
                .containsExactly(lead);
        assertThat(stage.get("baiyun.coordination", "/api/promises").body().findValuesAsText("department"))
                .doesNotContain(lead);
        assertThat(stage.get("baiyun.coordination", one).status()).isEqualTo(403);
        assertThat(stage.get("haizhu.water", one).status()).isEqualTo(403);
        assertThat(stage.get(CALLER, one).status()).isEqualTo(403);
        assertThat(stage.get("conghua.dispatch", one).status()).isEqualTo(403);
        assertThat(stage.get("leader", "/api/promises?department=nobody").status())
                .isEqualTo(400);
        assertThat(stage.get("leader", "/api/promises?from=2026-06-10&to=2026-06-09")
                        .status())
                .isEqualTo(400);
        assertThat(stage.get("leader", "/api/promises?from=soon").status()).isEqualTo(400);
        assertThat(stage.get("leader", one + "&to=2026-06-07").body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"from=1999-12-31", "to=%2B10000-01-01", "from=-9999-01-01", "from=0000-01-01&to=9999-12-31"})
    void countOfDaysThatNoCalendarOfOursKnowsIsRefused(String days) {
        var refused = stage.get("leader", "/api/promises?" + days);
        assertThat(refused.status()).as(refused.body().toPrettyString()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asText()).isIn("from", "to");
    }

    @Test
    void countReachesFromTheFirstDayToTheLast() {
        assertThat(stage.get("leader", "/api/promises?from=2000-01-01&to=9999-12-31")
                        .status())
                .isEqualTo(200);
    }

    private void promise(String day) {
        stage.completed(
                lead,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "accept", "promise", "清掏完毕", "promisedDate", day));
        stage.supported(number);
        assertThat(stage.call(number).path("promisedDate").asText()).isEqualTo(day);
    }

    private void resolve() {
        stage.completed(lead, number, RESOLVE, Map.of("outcome", "resolved", "note", "已清掏"));
    }

    private void verify(boolean solved) {
        stage.completed(CALLER, number, "Activity_VerifySolution", Map.of("solved", solved, "rating", solved ? 5 : 1));
    }

    private String state() {
        return stage.call(number).path("promiseState").asText();
    }

    private boolean overdue() {
        return stage.get("leader", "/api/calls?overdue=true&q=" + number)
                .body()
                .path("calls")
                .findValuesAsText("number")
                .contains(number);
    }

    private int priority() {
        return stage.get(
                        lead,
                        "/engine-rest/task/" + stage.task(lead, number, RESOLVE).orElseThrow())
                .body()
                .path("priority")
                .asInt();
    }

    private JsonNode counted() {
        return stage.get("leader", "/api/promises?to=2099-12-31&department=" + lead)
                .body()
                .path(0);
    }

    /** More than before this story. */
    private long kept() {
        return counted().path("kept").asLong() - before.path("kept").asLong();
    }

    private long broken() {
        return counted().path("broken").asLong() - before.path("broken").asLong();
    }

    private Map<String, Integer> marks() {
        var marks = new HashMap<String, Integer>();
        jdbc.sql("select criterion, marks from assessment where call_number = ? and department = ?")
                .params(number, lead)
                .query(row -> {
                    marks.put(row.getString("criterion"), row.getInt("marks"));
                });
        return marks;
    }
}
