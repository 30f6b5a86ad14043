package org.huying.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;

/** Who may merge and take apart, and which merges are refused; nothing changes then. */
@HuyingTest
class MergeApiTest {

    private static final String CALLER = "haizhu-yonglong.grid";
    private static final String LEAD = "haizhu.sanitation";
    private static final String DESK = "haizhu.dispatch";

    @Autowired
    Stage stage;

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLER, LEAD})
    void callersAndDepartmentsDoNotMerge(String account) {
        var main = reported();
        var number = reported();
        assertThat(merge(account, number, main).status()).isEqualTo(403);
        merged(number, main);
        assertThat(unmerge(account, number).status()).isEqualTo(403);
        assertThat(stage.status(number)).isEqualTo("MERGED");
    }

    @Test
    void desksElsewhereDoNotKnowTheCallsAndALeaderOnlyReads() {
        var main = reported();
        var number = reported();
        assertThat(merge("yuexiu.dispatch", number, main).status()).isEqualTo(404);
        assertThat(unmerge("yuexiu.coordination", number).status()).isEqualTo(404);
        assertThat(merge("leader", number, main).status()).isEqualTo(403);
        assertThat(unmerge("leader", number).status()).isEqualTo(403);
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
    }

    @ParameterizedTest
    @ValueSource(strings = {DESK, "haizhu-haichuang.dispatch", "haizhu.coordination", "guangzhou.dispatch", "admin"})
    void desksOfTheAreaMergeAndTakeApart(String account) {
        var main = reported();
        var number = reported();
        assertThat(merge(account, number, main).text("mergedInto")).isEqualTo(main);
        assertThat(unmerge(account, number).text("status")).isEqualTo("DISPATCHED");
    }

    @Test
    void deskMergesOnlyWhatLiesInItsArea() {
        var number = reported();
        var elsewhere = stage.report("yuexiu-renmin-g01.grid", "drainage.septic-tank", "yuexiu-renmin-g01", "堵塞", "外溢");
        assertThat(merge(DESK, number, elsewhere).status()).isEqualTo(404);
        assertThat(merge("guangzhou.dispatch", number, elsewhere).status()).isEqualTo(200);
    }

    @Test
    void mergeIntoItselfNothingOrNowhereIsRefused() {
        var number = reported();
        var itself = merge(DESK, number, number);
        assertThat(itself.status()).isEqualTo(400);
        assertThat(itself.body().path("errors").get(0).path("field").asText()).isEqualTo("into");
        assertThat(merge(DESK, number, " ").status()).isEqualTo(400);
        assertThat(stage.post(DESK, "/api/calls/" + number + "/merge", Map.of()).status())
                .isEqualTo(400);
        assertThat(merge(DESK, number, "20260101-999999").status()).isEqualTo(404);
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
        assertThat(stage.events(number)).doesNotContain("MERGED");
    }

    @Test
    void mergeInACircleOrOfAMergedCallIsRefused() {
        var main = reported();
        var number = reported();
        var third = reported();
        merged(number, main);
        assertThat(merge(DESK, main, number).status()).as("circle").isEqualTo(409);
        assertThat(merge(DESK, number, third).status()).as("merged already").isEqualTo(409);
        assertThat(merge(DESK, third, number).status()).as("into a merged one").isEqualTo(409);
        assertThat(merge(DESK, third, number).text("detail")).contains(main);
        assertThat(stage.status(main)).isEqualTo("DISPATCHED");
        assertThat(stage.status(third)).isEqualTo("DISPATCHED");
        assertThat(stage.unwatched(main)).isEmpty();
    }

    @Test
    void twoDesksThatMergeEachWayAtTheSameMomentDoNotMakeACircle() {
        var one = reported();
        var other = reported();
        var there = CompletableFuture.supplyAsync(() -> merge(DESK, one, other).status());
        var back = CompletableFuture.supplyAsync(
                () -> merge("haizhu.coordination", other, one).status());
        assertThat(List.of(there.join(), back.join())).containsExactlyInAnyOrder(200, 409);
        assertThat(List.of(stage.status(one), stage.status(other))).containsExactlyInAnyOrder("MERGED", "DISPATCHED");
    }

    @Test
    void resolvedAndWithdrawnCallsAreNotMerged() {
        var open = reported();
        var resolved = reported();
        stage.completed(
                LEAD, resolved, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已清掏"));
        var withdrawn = reported();
        stage.post(CALLER, "/api/calls/" + withdrawn + "/withdraw", Map.of());
        for (var other : new String[] {resolved, withdrawn}) {
            assertThat(merge(DESK, open, other).status()).isEqualTo(409);
            assertThat(merge(DESK, other, open).status()).isEqualTo(409);
        }
        assertThat(stage.status(open)).isEqualTo("DISPATCHED");
        assertThat(stage.status(resolved)).isEqualTo("RESOLVED");
    }

    @Test
    void moreUrgentCallDoesNotDisappearInOneWithSlowerClocks() {
        var request = request();
        request.put("urgencyHint", "URGENT");
        var urgent = stage.post(CALLER, "/api/calls", request);
        assertThat(urgent.text("urgency")).isEqualTo("URGENT");
        var normal = reported();
        assertThat(merge(DESK, urgent.text("number"), normal).status()).isEqualTo(409);
        merged(normal, urgent.text("number"));
    }

    @Test
    void opinionIsNoProblemAndIsNotHandledAsOne() {
        var problem = reported();
        var request = request();
        request.putAll(Map.of("kind", "COORDINATION", "departments", List.of("haizhu.water"), "channel", "CONSOLE"));
        request.put("area", "haizhu-haichuang");
        var coordination = stage.post("haizhu-haichuang.dispatch", "/api/calls", request);
        assertThat(coordination.status())
                .as(coordination.body().toPrettyString())
                .isEqualTo(201);
        var number = coordination.text("number");
        assertThat(merge(DESK, number, problem).status()).isEqualTo(409);
        var refused = merge(DESK, problem, number);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("detail")).contains("different kinds");
        assertThat(List.of(stage.status(problem), stage.status(number))).containsOnly("DISPATCHED");
        var another = stage.post("haizhu-haichuang.dispatch", "/api/calls", request);
        merged(another.text("number"), number);
    }

    @Test
    void supervisedCallDoesNotDisappearInOneThatNobodyWatches() {
        var watched = reported();
        var number = reported();
        supervised(watched);
        var refused = merge(DESK, watched, number);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("detail")).contains("supervision");
        assertThat(stage.status(watched)).isEqualTo("DISPATCHED");
        assertThat(stage.call(watched).path("supervised").asBoolean()).isTrue();
        merged(number, watched);
        var third = reported();
        supervised(third);
        merged(third, watched);
    }

    @Test
    void whatIsNotMergedIsNotTakenApart() {
        assertThat(unmerge(DESK, reported()).status()).isEqualTo(409);
    }

    @Test
    void unassignedCallsAreRoutedAgainWhenTakenApart() {
        var main = nobodys();
        var number = nobodys();
        assertThat(stage.task("haizhu-haichuang.dispatch", number, "Activity_AssignDepartment"))
                .isPresent();
        merged(number, main);
        assertThat(stage.task("haizhu-haichuang.dispatch", number, "Activity_AssignDepartment"))
                .isEmpty();
        assertThat(unmerge(DESK, number).text("status")).isEqualTo("UNASSIGNED");
        assertThat(stage.task("haizhu-haichuang.dispatch", number, "Activity_AssignDepartment"))
                .isPresent();
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void callThatHadNoDepartmentGoesToThatOfTheMainCall() {
        var main = reported();
        var number = nobodys();
        merged(number, main);
        assertThat(unmerge(DESK, number).text("leadDepartment")).isEqualTo(LEAD);
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void whoeverHandlesTheMainCallReadsAndAnswersThoseThatFollowIt() {
        var main = stage.report(CALLER, "drainage.waterlogging", "haizhu-yonglong", "积水", "化粪池外溢");
        var request = request();
        request.put("caller", Map.of("phone", "020-00000000"));
        var number = stage.post(CALLER, "/api/calls", request).text("number");
        var path = "/api/calls/" + number;
        assertThat(stage.call(main).path("leadDepartment").asText()).isEqualTo("haizhu.water");
        assertThat(stage.get("haizhu.water", path).status()).isEqualTo(404);
        stage.post("guangzhou.dispatch", "/api/calls/" + number + "/merge", Map.of("into", main));
        assertThat(stage.get("haizhu.water", path)
                        .body()
                        .path("caller")
                        .path("phone")
                        .asText())
                .isEqualTo("020-00000000");
        assertThat(stage.post("haizhu.water", path + "/messages", Map.of("text", "已出发"))
                        .status())
                .isEqualTo(201);
        assertThat(stage.get(CALLER, path + "/messages").body().findValuesAsText("text"))
                .containsExactly("已出发");
        assertThat(stage.post(CALLER, path + "/messages", Map.of("text", "谢谢")).status())
                .isEqualTo(201);
        assertThat(stage.get("haizhu.water", path + "/messages").body().findValuesAsText("author"))
                .containsExactly("haizhu.water", CALLER);
    }

    private String reported() {
        stage.now("2026-06-09T09:00");
        var answer = stage.post(CALLER, "/api/calls", request());
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.text("number");
    }

    private void supervised(String number) {
        var answer =
                stage.post("haizhu.coordination", "/api/calls/" + number + "/supervision", Map.of("reason", "群众反映强烈"));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
    }

    private String nobodys() {
        stage.now("2026-06-09T09:00");
        return stage.report(CALLER, "other.unclassified", "haizhu-yonglong", "无人认领", "说不清的事");
    }

    private static Map<String, Object> request() {
        return new HashMap<>(Map.of(
                "title", "化粪池堵塞",
                "description", "化粪池外溢",
                "category", "drainage.septic-tank",
                "area", "haizhu-yonglong",
                "channel", "GRID"));
    }

    private void merged(String number, String into) {
        assertThat(merge(DESK, number, into).status()).isEqualTo(200);
    }

    private Stage.Answer merge(String account, String number, String into) {
        return stage.post(account, "/api/calls/" + number + "/merge", Map.of("into", into));
    }

    private Stage.Answer unmerge(String account, String number) {
        return stage.post(account, "/api/calls/" + number + "/unmerge", Map.of());
    }
}
