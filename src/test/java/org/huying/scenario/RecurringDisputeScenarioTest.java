package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;

/** 从化区南平村: neighbours are reconciled and the call is closed as solved; when they quarrel again it was not. */
@HuyingTest
class RecurringDisputeScenarioTest {

    private static final String CALLER = "conghua-nanping.grid";

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void disputeThatComesAgainWithinThirtyDaysIsLinkedAndTheOldCallIsAssessedAgain() {
        var place = place();
        var first = mediated(place);
        var lead = stage.call(first).path("leadDepartment").asText();
        assertThat(marks(first)).containsEntry("base", 100).doesNotContainKey("recurred");

        stage.now("2026-06-29T09:00");
        var again = report(place);
        assertThat(again.text("recurrenceOf")).isEqualTo(first);
        assertThat(stage.events(again.text("number"))).contains("RECURRED");
        assertThat(stage.events(first)).endsWith("RECURRED");
        assertThat(stage.status(first)).isEqualTo("CLOSED_SOLVED");
        assertThat(marks(first))
                .containsEntry("base", 100)
                .containsEntry("rating-5", 10)
                .containsEntry("recurred", -20);
        assertThat(rounds(first, lead))
                .as("the first assessment stays readable")
                .containsExactly(2, 3);

        report(place);
        assertThat(rounds(first, lead)).as("assessed again once").containsExactly(2, 3);
    }

    @Test
    void disputeThatComesAgainAfterThirtyOneDaysIsANewOne() {
        var place = place();
        var first = mediated(place);
        stage.now("2026-07-10T11:00");
        assertThat(report(place).body().has("recurrenceOf")).isFalse();
        assertThat(stage.events(first)).doesNotContain("RECURRED");
        assertThat(marks(first)).doesNotContainKey("recurred");
    }

    @Test
    void disputeElsewhereOrUnsolvedOrOfAnotherKindDoesNotRecur() {
        var place = place();
        mediated(place);
        stage.now("2026-06-29T09:00");
        assertThat(report(place()).body().has("recurrenceOf")).isFalse();
        assertThat(report(Map.of("category", "disputes.land", "place", place))
                        .body()
                        .has("recurrenceOf"))
                .isFalse();
        var open = place();
        report(open);
        assertThat(report(open).body().has("recurrenceOf")).isFalse();
    }

    @Test
    void positionTellsThePlaceAsWell() {
        stage.now("2026-06-09T09:00");
        var latitude = 23.6 + Math.floorMod(UUID.randomUUID().hashCode(), 10_000) / 1e5;
        var first = report(Map.of("latitude", latitude, "longitude", 113.6)).text("number");
        solve(first);
        stage.now("2026-06-29T09:00");
        assertThat(report(Map.of("latitude", latitude + 0.0003, "longitude", 113.6))
                        .text("recurrenceOf"))
                .as("33 metres away, of 50")
                .isEqualTo(first);
        assertThat(report(Map.of("latitude", latitude + 0.0006, "longitude", 113.6))
                        .body()
                        .has("recurrenceOf"))
                .as("67 metres away, of 50")
                .isFalse();
    }

    private String mediated(String place) {
        stage.now("2026-06-09T09:00");
        var number = report(place).text("number");
        solve(number);
        return number;
    }

    private void solve(String number) {
        var lead = stage.call(number).path("leadDepartment").asText();
        stage.completed(
                lead, number, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "双方已签调解协议"));
        var verified =
                stage.post(CALLER, "/api/calls/" + number + "/verification", Map.of("solved", true, "rating", 5));
        assertThat(verified.text("status")).isEqualTo("CLOSED_SOLVED");
    }

    private Stage.Answer report(String place) {
        return report(Map.of("place", place));
    }

    private Stage.Answer report(Map<String, Object> where) {
        var request = new java.util.HashMap<String, Object>(Map.of(
                "title", "邻里纠纷",
                "description", "两家为排水沟争吵",
                "category", "disputes.neighbour",
                "area", "conghua-nanping",
                "channel", "GRID"));
        request.putAll(where);
        var answer = stage.post(CALLER, "/api/calls", request);
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer;
    }

    private static String place() {
        return "三社 " + UUID.randomUUID();
    }

    private Map<String, Integer> marks(String number) {
        return jdbc
                .sql("select criterion, marks from assessment_in_force where call_number = :number")
                .param("number", number)
                .query((row, index) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many criteria each round has. */
    private List<Integer> rounds(String number, String department) {
        return jdbc.sql("select count(*) from assessment where call_number = :number and department = :department"
                        + " group by round order by round")
                .param("number", number)
                .param("department", department)
                .query(Integer.class)
                .list();
    }
}
