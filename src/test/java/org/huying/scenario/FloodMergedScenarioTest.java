package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;

/** A flood in 人民街道: ten grids call about the same water, one crew pumps, and every one who called is asked. */
@HuyingTest
class FloodMergedScenarioTest {

    private static final String WATER = "yuexiu.water";
    private static final String DESK = "yuexiu.dispatch";
    private static final String SANITATION = "yuexiu.sanitation";

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void tenCallsAreHandledAsOneAndEveryCallerIsAskedAndOneIsNotSatisfied() {
        stage.now("2026-06-10T15:00");
        var numbers = tenCalls();
        var main = numbers.get(0);
        var others = numbers.subList(1, 10);
        others.forEach(number -> merge(number, main));

        assertThat(texts(stage.call(main).path("merged"))).isEqualTo(others);
        assertThat(stage.events(main)).containsOnlyOnce("DISPATCHED").contains("MERGED");
        others.forEach(number -> {
            assertThat(stage.status(number)).isEqualTo("MERGED");
            assertThat(stage.call(number).path("mergedInto").asText()).isEqualTo(main);
            assertThat(stage.events(number)).endsWith("MERGED");
            assertThat(stage.isRunning(number)).isFalse();
            assertThat(stage.task(WATER, number, "Activity_AcknowledgeCall")).isEmpty();
            assertThat(stage.deadline(number, "RESOLVE").path("outcome").asText())
                    .isEqualTo("CANCELLED");
            assertThat(stage.unwatched(number)).isEmpty();
        });
        assertThat(stage.unwatched(main)).isEmpty();

        stage.now("2026-06-10T15:02");
        stage.completed(WATER, main, "Activity_AcknowledgeCall", Map.of("outcome", "accept", "promise", "抽水队已出发"));
        stage.supported(main);
        stage.now("2026-06-10T17:40");
        resolve(main);

        numbers.forEach(number -> {
            assertThat(stage.status(number)).isEqualTo("RESOLVED");
            assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo(WATER);
            assertThat(stage.task(caller(numbers, number), number, "Activity_VerifySolution"))
                    .isPresent();
            assertThat(stage.deadline(number, "VERIFY").path("dueAt").asText()).startsWith("2026-06-17T18:00");
            assertThat(stage.unwatched(number)).isEmpty();
        });

        var unhappy = numbers.get(4);
        for (var number : numbers) {
            if (!number.equals(unhappy)) {
                verify(numbers, number, true, number.equals(main) ? 5 : 4);
                assertThat(stage.status(number)).isEqualTo("CLOSED_SOLVED");
            }
        }
        verify(numbers, unhappy, false, 1);
        assertThat(stage.status(unhappy)).isEqualTo("IN_PROGRESS");
        assertThat(stage.status(main)).as("the main call is not done again").isEqualTo("CLOSED_SOLVED");
        assertThat(stage.deadline(unhappy, "RESOLVE").path("round").asInt()).isEqualTo(2);
        assertThat(stage.unwatched(unhappy)).isEmpty();
        stage.supported(unhappy);
        resolve(unhappy);
        verify(numbers, unhappy, true, 3);
        assertThat(stage.status(unhappy)).isEqualTo("CLOSED_SOLVED");

        assertThat(criteria(main)).containsExactly("base", "rating-5");
        assertThat(criteria(unhappy)).containsExactly("rating-3", "redo");
        assertThat(criteria(numbers.get(1))).containsExactly("rating-4");
        numbers.forEach(number -> assertThat(stage.isRunning(number)).isFalse());
    }

    @Test
    void whatADepartmentMissedBeforeTheMergeIsNotCountedTwice() {
        stage.now("2026-06-10T15:00");
        var main = report("yuexiu-renmin-g11.grid");
        var merged = report("yuexiu-renmin-g12.grid");
        stage.until(main, "2026-06-10T15:20");
        stage.now("2026-06-10T15:00");
        stage.until(merged, "2026-06-10T15:20");
        assertThat(stage.events(merged)).contains("ACKNOWLEDGE_OVERDUE", "ESCALATED");
        merge(merged, main);
        assertThat(stage.task("yuexiu.coordination", merged, "Activity_Coordinate"))
                .isEmpty();
        assertThat(stage.task("yuexiu.coordination", main, "Activity_Coordinate"))
                .isPresent();
        assertThat(stage.unwatched(merged)).isEmpty();

        stage.completed(
                WATER, main, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "积水已自行排走"));
        stage.post(
                "yuexiu-renmin-g11.grid", "/api/calls/" + main + "/verification", Map.of("solved", true, "rating", 5));
        assertThat(stage.status(merged)).isEqualTo("RESOLVED");
        stage.until(merged, "2026-06-17T18:00");
        assertThat(stage.status(merged)).isEqualTo("CLOSED_UNCONFIRMED");
        assertThat(criteria(main)).containsExactly("base", "late-acknowledgement", "rating-5", "yellow-card");
        assertThat(criteria(merged)).containsExactly("unconfirmed");
    }

    @Test
    void departmentThatIsGivenAPartWhenAMergedCallIsDoneAgainIsAssessedForIt() {
        stage.now("2026-06-10T15:00");
        var main = report("yuexiu-renmin-g61.grid");
        var merged = report("yuexiu-renmin-g62.grid");
        merge(merged, main);
        stage.completed(WATER, main, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已抽干"));
        stage.post("yuexiu-renmin-g62.grid", "/api/calls/" + merged + "/verification", Map.of("solved", false));
        var supporting = stage.call(merged).at("/support/0/department").asText();
        stage.completed(
                supporting,
                merged,
                "Activity_AcknowledgeSupport",
                Map.of("outcome", "return", "dutyItem", "S-DUTY-030"));
        stage.completed(
                "yuexiu-renmin.coordination",
                merged,
                "Activity_ArbitrateSupport",
                Map.of("outcome", "reassign", "department", SANITATION));
        stage.completed(SANITATION, merged, "Activity_AcknowledgeSupport", Map.of("outcome", "accept"));
        var due = stage.deadline(merged, "RESOLVE", SANITATION).path("dueAt").asText();
        stage.until(merged, OffsetDateTime.parse(due).toInstant());
        stage.completed(SANITATION, merged, "Activity_SupportCall", Map.of("outcome", "resolved"));
        resolve(merged);
        stage.post("yuexiu-renmin-g62.grid", "/api/calls/" + merged + "/verification", Map.of("solved", true));
        assertThat(stage.status(merged)).isEqualTo("CLOSED_SOLVED");
        assertThat(criteria(merged, SANITATION)).contains("late-resolution").doesNotContain("base");
        assertThat(criteria(merged, supporting)).doesNotContain("late-resolution");
    }

    @Test
    void callsThatFollowedACallGoAlongWhenItIsMergedItself() {
        stage.now("2026-06-10T15:00");
        var first = report("yuexiu-renmin-g13.grid");
        var second = report("yuexiu-renmin-g14.grid");
        var third = report("yuexiu-renmin-g15.grid");
        merge(first, second);
        merge(second, third);
        assertThat(stage.call(first).path("mergedInto").asText()).isEqualTo(third);
        assertThat(texts(stage.call(third).path("merged"))).containsExactly(first, second);
        assertThat(texts(stage.call(second).path("merged"))).isEmpty();
        stage.completed(
                WATER, third, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已抽干"));
        assertThat(List.of(stage.status(first), stage.status(second), stage.status(third)))
                .containsOnly("RESOLVED");
    }

    @Test
    void unmergedCallIsDispatchedAgainWithNewClocks() {
        stage.now("2026-06-10T15:00");
        var main = report("yuexiu-renmin-g16.grid");
        var merged = report("yuexiu-renmin-g17.grid");
        stage.completed(WATER, merged, "Activity_AcknowledgeCall", Map.of("outcome", "accept", "promise", "马上到"));
        merge(merged, main);
        stage.now("2026-06-11T09:30");
        var unmerged = stage.post(DESK, "/api/calls/" + merged + "/unmerge", Map.of("note", "不是同一处积水"));
        assertThat(unmerged.status()).as(unmerged.body().toPrettyString()).isEqualTo(200);
        assertThat(unmerged.text("status")).isEqualTo("DISPATCHED");
        assertThat(unmerged.text("leadDepartment")).isEqualTo(WATER);
        assertThat(unmerged.text("acknowledgeBy")).isEqualTo("2026-06-11T09:45:00+08:00");
        assertThat(unmerged.body().has("mergedInto")).isFalse();
        assertThat(unmerged.body().has("promise")).isFalse();
        assertThat(texts(stage.call(main).path("merged"))).isEmpty();
        assertThat(stage.events(merged)).endsWith("MERGED", "UNMERGED", "DISPATCHED");
        assertThat(stage.events(main)).endsWith("MERGED", "UNMERGED");
        var acknowledge = stage.deadline(merged, "ACKNOWLEDGE");
        assertThat(acknowledge.path("round").asInt()).isEqualTo(2);
        assertThat(acknowledge.path("explanation").toString()).contains("round 2");
        assertThat(stage.unwatched(merged)).isEmpty();

        stage.completed(WATER, main, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已抽干"));
        assertThat(stage.status(merged)).isEqualTo("DISPATCHED");
        stage.completed(
                WATER, merged, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已抽干"));
        stage.post(
                "yuexiu-renmin-g17.grid",
                "/api/calls/" + merged + "/verification",
                Map.of("solved", true, "rating", 5));
        assertThat(criteria(merged)).containsExactly("base", "rating-5");
    }

    @Test
    void nothingIsTakenApartOnceTheMainCallIsResolved() {
        stage.now("2026-06-10T15:00");
        var main = report("yuexiu-renmin-g18.grid");
        var merged = report("yuexiu-renmin-g19.grid");
        merge(merged, main);
        stage.completed(WATER, main, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已抽干"));
        assertThat(stage.post(DESK, "/api/calls/" + merged + "/unmerge", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(stage.status(merged)).isEqualTo("RESOLVED");
    }

    @Test
    void oldestMergedCallGoesOnWhenTheMainCallIsWithdrawn() {
        stage.now("2026-06-10T15:00");
        var main = report("yuexiu-renmin-g20.grid");
        var next = report("yuexiu-renmin-g21.grid");
        var last = report("yuexiu-renmin-g22.grid");
        merge(next, main);
        merge(last, main);
        var withdrawn = stage.post("yuexiu-renmin-g20.grid", "/api/calls/" + main + "/withdraw", Map.of());
        assertThat(withdrawn.text("status")).isEqualTo("WITHDRAWN");
        assertThat(stage.status(next)).isEqualTo("DISPATCHED");
        assertThat(stage.call(last).path("mergedInto").asText()).isEqualTo(next);
        assertThat(stage.unwatched(next)).isEmpty();
        stage.completed(WATER, next, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已抽干"));
        assertThat(stage.status(last)).isEqualTo("RESOLVED");
    }

    @Test
    void callerMayWithdrawACallThatFollowsAnother() {
        stage.now("2026-06-10T15:00");
        var main = report("yuexiu-renmin-g23.grid");
        var merged = report("yuexiu-renmin-g24.grid");
        merge(merged, main);
        assertThat(stage.post("yuexiu-renmin-g24.grid", "/api/calls/" + merged + "/withdraw", Map.of())
                        .text("status"))
                .isEqualTo("WITHDRAWN");
        stage.completed(WATER, main, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已抽干"));
        assertThat(stage.status(merged)).isEqualTo("WITHDRAWN");
        assertThat(stage.status(main)).isEqualTo("RESOLVED");
    }

    @Test
    void streetRatesTheDepartmentOnceAndOnTheMainCall() {
        stage.now("2026-06-10T15:00");
        var main = report("yuexiu-renmin-g25.grid");
        var merged = report("yuexiu-renmin-g26.grid");
        merge(merged, main);
        stage.completed(WATER, main, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已抽干"));
        for (var number : List.of(main, merged)) {
            var caller = stage.call(number).path("area").asText() + ".grid";
            stage.post(caller, "/api/calls/" + number + "/verification", Map.of("solved", true, "rating", 4));
        }
        var refused = rate(merged);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("detail")).contains(main);
        assertThat(rate(main).status()).isEqualTo(201);
        assertThat(criteria(main)).containsExactly("base", "rating-4", "street-rating-2");
        assertThat(criteria(merged)).as("what its own caller said").containsExactly("rating-4");
    }

    @Test
    void matterThatComesAgainIsAssessedAgainOnTheMainCallAndWhatTheStreetSaidStays() {
        stage.now("2026-06-10T15:00");
        var place = "低洼处 " + UUID.randomUUID();
        var main = report("yuexiu-renmin-g27.grid", place);
        var merged = report("yuexiu-renmin-g27.grid", place);
        merge(merged, main);
        stage.completed(WATER, main, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已抽干"));
        for (var number : List.of(main, merged)) {
            stage.post(
                    "yuexiu-renmin-g27.grid",
                    "/api/calls/" + number + "/verification",
                    Map.of("solved", true, "rating", 4));
        }
        rate(main);
        stage.now("2026-06-20T15:00");
        var again = report("yuexiu-renmin-g27.grid", place);
        assertThat(stage.call(again).path("recurrenceOf").asText()).isEqualTo(main);
        assertThat(criteria(main)).containsExactly("base", "rating-4", "recurred", "street-rating-2");
        assertThat(rounds(main)).containsExactly(0, 1, 2);
        assertThat(rounds(merged)).containsExactly(1);
    }

    @Test
    void eachTimeACallIsTakenOutItsClocksRunInAFurtherRoundAndOnlyThat() {
        stage.now("2026-06-10T15:00");
        var main = report("yuexiu-renmin-g28.grid");
        var merged = report("yuexiu-renmin-g29.grid");
        for (var day : List.of("2026-06-11", "2026-06-12")) {
            merge(merged, main);
            assertThat(running(merged)).isEmpty();
            stage.now(day + "T10:00");
            stage.post(DESK, "/api/calls/" + merged + "/unmerge", Map.of());
            assertThat(stage.unwatched(merged)).isEmpty();
        }
        assertThat(running(merged)).containsExactlyInAnyOrder("ACKNOWLEDGE 3", "RESOLVE 3");
        assertThat(stage.deadline(merged, "ACKNOWLEDGE").path("dueAt").asText()).startsWith("2026-06-12T10:15");
        stage.completed(
                WATER, merged, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已抽干"));
        stage.post(
                "yuexiu-renmin-g29.grid",
                "/api/calls/" + merged + "/verification",
                Map.of("solved", true, "rating", 5));
        assertThat(criteria(merged))
                .as("assessed by itself, once, and not for the rounds that the merges ended")
                .containsExactly("base", "rating-5");
        assertThat(rounds(merged)).containsExactly(1);
    }

    @Test
    void whatWasPromisedOnACallThatFollowsAnotherIsNeitherKeptNorBroken() {
        stage.now("2026-06-10T15:00");
        var main = report("yuexiu-renmin-g33.grid");
        var merged = report("yuexiu-renmin-g34.grid");
        stage.completed(
                WATER,
                merged,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "accept", "promise", "今晚抽干", "promisedDate", "2026-06-11"));
        assertThat(stage.call(merged).path("promiseState").asText()).isEqualTo("OPEN");
        merge(merged, main);
        assertThat(stage.call(merged).has("promiseState")).isFalse();
        assertThat(stage.deadline(merged, "PROMISE").path("outcome").asText()).isEqualTo("CANCELLED");
        stage.now("2026-06-12T09:00");
        stage.completed(WATER, main, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已抽干"));
        stage.post("yuexiu-renmin-g34.grid", "/api/calls/" + merged + "/verification", Map.of("solved", true));
        assertThat(stage.status(merged)).isEqualTo("CLOSED_SOLVED");
        assertThat(stage.events(merged)).doesNotContain("PROMISE_KEPT", "PROMISE_BROKEN");
    }

    private List<String> tenCalls() {
        var numbers = new ArrayList<String>();
        for (var grid = 1; grid <= 10; grid++) {
            numbers.add(report("yuexiu-renmin-g%02d.grid".formatted(grid)));
        }
        return numbers;
    }

    private String report(String caller) {
        var area = caller.substring(0, caller.indexOf('.'));
        return stage.report(caller, "drainage.waterlogging", area, "积水", "水深约十厘米，请安排抽水");
    }

    private String report(String caller, String place) {
        return stage.post(
                        caller,
                        "/api/calls",
                        Map.of(
                                "title", "积水",
                                "description", "水深约十厘米，请安排抽水",
                                "category", "drainage.waterlogging",
                                "area", caller.substring(0, caller.indexOf('.')),
                                "place", place,
                                "channel", "GRID"))
                .text("number");
    }

    private Stage.Answer rate(String number) {
        return stage.post(
                "yuexiu-renmin.dispatch",
                "/api/calls/" + number + "/ratings",
                Map.of("department", WATER, "rating", 2));
    }

    /** Kind and round of every clock of the call that runs. */
    private List<String> running(String number) {
        return jdbc.sql("select kind || ' ' || round from deadline where call_number = :number"
                        + " and started_at is not null and ended_at is null")
                .param("number", number)
                .query(String.class)
                .list();
    }

    private List<Integer> rounds(String number) {
        return jdbc.sql("select distinct round from assessment where call_number = :number order by round")
                .param("number", number)
                .query(Integer.class)
                .list();
    }

    private static String caller(List<String> numbers, String number) {
        return "yuexiu-renmin-g%02d.grid".formatted(numbers.indexOf(number) + 1);
    }

    private void merge(String number, String into) {
        var answer = stage.post(DESK, "/api/calls/" + number + "/merge", Map.of("into", into));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("MERGED");
    }

    private void resolve(String number) {
        stage.completed(WATER, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "排水已恢复正常"));
    }

    private void verify(List<String> numbers, String number, boolean solved, int rating) {
        var answer = stage.post(
                caller(numbers, number),
                "/api/calls/" + number + "/verification",
                Map.of("solved", solved, "rating", rating));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(200);
    }

    private List<String> criteria(String number) {
        return criteria(number, WATER);
    }

    private List<String> criteria(String number, String department) {
        return jdbc.sql("select criterion from assessment_in_force where call_number = :number"
                        + " and department = :department order by criterion")
                .param("department", department)
                .param("number", number)
                .query(String.class)
                .list();
    }

    private static List<String> texts(com.fasterxml.jackson.databind.JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
