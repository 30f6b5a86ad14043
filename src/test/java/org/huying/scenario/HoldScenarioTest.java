package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;

/** A sewer that waits for a building permit: on hold (挂账) across two reviews, with a plan, an owner and no clock. */
@HuyingTest
class HoldScenarioTest {

    private static final String CALLER = "haizhu-yonglong.grid";
    private static final String LEAD = "haizhu.sanitation";
    private static final String OFFICE = "haizhu.coordination";
    private static final String WATER = "haizhu.water";
    private static final String RESOLVE = "Activity_ResolveCall";
    private static final String DECIDE = "Activity_DecideHold";

    @Autowired
    Stage stage;

    @Autowired
    MeterRegistry metrics;

    private String number = "";

    @BeforeEach
    void workHasBegun() {
        stage.now("2026-09-09T09:00");
        number = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池需改建", "等待规划许可");
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.supported(number);
        assertThat(resolveBy()).startsWith("2026-09-30T18:00");
        stage.now("2026-09-14T10:00");
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void matterWaitsAcrossTwoReviews() {
        var held = held();
        ask("2026-10-12", "十月上旬取得规划许可");
        assertThat(stage.unwatched(number)).isEmpty();
        approve("同意");
        assertThat(stage.status(number)).isEqualTo("ON_HOLD");
        assertThat(held()).isEqualTo(held + 1);
        var hold = stage.call(number).path("hold");
        assertThat(hold.path("plan").asText()).isEqualTo("十月上旬取得规划许可");
        assertThat(hold.path("until").asText()).isEqualTo("2026-10-12");
        assertThat(hold.path("owner").asText()).isEqualTo(LEAD);
        assertThat(hold.path("approvedBy").asText()).isEqualTo(OFFICE);
        assertThat(resolveBy()).startsWith("2026-10-28T18:00");
        assertThat(stage.deadline(number, "RESOLVE").path("explanation").toString())
                .contains("2026-10-12", OFFICE, "十月上旬取得规划许可 · 同意", "the clock stood still");
        assertThat(stage.task(LEAD, number, RESOLVE)).isEmpty();
        assertThat(stage.unwatched(number)).isEmpty();
        assertThat(stage.nextDue(number)).contains(Stage.instant("2026-10-12T09:00"));

        stage.until(number, "2026-10-12T08:59");
        assertThat(stage.status(number)).isEqualTo("ON_HOLD");
        assertThat(stage.events(number)).endsWith("HOLD_ASKED", "HELD");
        stage.until(number, "2026-10-12T09:00");
        assertThat(stage.status(number)).isEqualTo("IN_PROGRESS");
        assertThat(stage.call(number).has("hold")).isFalse();
        assertThat(stage.events(number)).endsWith("HELD", "HOLD_ENDED");
        assertThat(priority()).isEqualTo(60);
        assertThat(stage.unwatched(number)).isEmpty();
        assertThat(held()).isEqualTo(held);

        stage.now("2026-10-13T10:00");
        ask("2026-11-02", "许可已受理，等待公示期满");
        approve(null);
        assertThat(stage.unwatched(number)).isEmpty();
        stage.until(number, "2026-11-02T09:00");
        assertThat(stage.status(number)).isEqualTo("IN_PROGRESS");
        assertThat(resolveBy()).startsWith("2026-11-17T18:00");
        refused(Map.of("outcome", "ask-hold", "reviewDate", "2026-12-01", "note", "再等等"), "on hold 2 time");

        stage.completed(LEAD, number, RESOLVE, Map.of("outcome", "resolved", "note", "已改建"));
        assertThat(stage.events(number)).doesNotContain("WARNED", "RESOLVE_OVERDUE");
        assertThat(stage.deadline(number, "RESOLVE").path("late").asBoolean()).isFalse();
    }

    @Test
    void refusedHoldGivesTheWorkBackAndChangesNoDate() {
        ask("2026-10-12", "等待许可");
        stage.completed(OFFICE, number, DECIDE, Map.of("outcome", "refuse", "note", "先行清掏"));
        assertThat(stage.status(number)).isEqualTo("ACKNOWLEDGED");
        assertThat(resolveBy()).startsWith("2026-09-30T18:00");
        assertThat(stage.events(number)).endsWith("HOLD_ASKED", "HOLD_REFUSED");
        assertThat(priority()).isEqualTo(50);
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void holdEndsBeforeItsReviewWhenTheLeadSaysSo() {
        ask("2026-10-12", "等待许可");
        approve(null);
        stage.now("2026-09-16T10:00");
        var resumed = stage.post(LEAD, "/api/calls/" + number + "/resume", Map.of("reason", "许可提前下发"));
        assertThat(resumed.status()).as(resumed.body().toPrettyString()).isEqualTo(200);
        assertThat(resumed.text("status")).isEqualTo("IN_PROGRESS");
        assertThat(resolveBy()).startsWith("2026-10-09T18:00");
        assertThat(stage.unwatched(number)).isEmpty();
        assertThat(stage.nextDue(number)).contains(Stage.instant("2026-09-16T10:00"));
        stage.until(number, "2026-09-16T10:00");
        assertThat(stage.task(LEAD, number, RESOLVE)).isPresent();
        assertThat(stage.events(number)).endsWith("HELD", "HOLD_ENDED");
        assertThat(stage.deadline(number, "RESOLVE").path("explanation").toString())
                .contains("许可提前下发");
        assertThat(stage.unwatched(number)).isEmpty();
        assertThat(stage.post(LEAD, "/api/calls/" + number + "/resume", Map.of("reason", "再次"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void onlyTheLeadAndCoordinationEndAHold() {
        ask("2026-10-12", "等待许可");
        approve(null);
        var path = "/api/calls/" + number + "/resume";
        assertThat(stage.post(CALLER, path, Map.of("reason", "快办")).status()).isEqualTo(403);
        assertThat(stage.post("haizhu.dispatch", path, Map.of("reason", "快办")).status())
                .isEqualTo(403);
        assertThat(stage.post("haizhu.water", path, Map.of("reason", "快办")).status())
                .isEqualTo(404);
        assertThat(stage.post("leader", path, Map.of("reason", "快办")).status()).isEqualTo(403);
        assertThat(stage.post(OFFICE, path, Map.of()).status()).isEqualTo(400);
        assertThat(stage.status(number)).isEqualTo("ON_HOLD");
        assertThat(stage.post(OFFICE, path, Map.of("reason", "提前复核")).status()).isEqualTo(200);
    }

    @Test
    void askingDepartmentDoesNotDecide() {
        ask("2026-10-12", "等待许可");
        assertThat(stage.task(LEAD, number, DECIDE)).isEmpty();
        assertThat(stage.task("baiyun.coordination", number, DECIDE)).isEmpty();
        assertThat(stage.task(OFFICE, number, DECIDE)).isPresent();
    }

    @Test
    void requestsThatCannotBeAreRefusedAndTheTaskStays() {
        refused(Map.of("outcome", "ask-hold", "note", "等待许可"), "reviewDate");
        refused(Map.of("outcome", "ask-hold", "reviewDate", "2026-10-12"), "note");
        refused(Map.of("outcome", "ask-hold", "reviewDate", "2026-09-13", "note", "等待"), "reviewDate");
        refused(Map.of("outcome", "ask-hold", "reviewDate", "2026-09-14", "note", "等待"), "2026-09-15");
        refused(Map.of("outcome", "ask-hold", "reviewDate", "2027-03-14", "note", "等待"), "2027-03-13");
        refused(Map.of("outcome", "ask-hold", "reviewDate", "下月", "note", "等待"), "reviewDate");
        assertThat(stage.events(number)).doesNotContain("HOLD_ASKED");
    }

    @Test
    void holdThatIsDecidedAfterItsReviewDateCannotBeApproved() {
        ask("2026-09-15", "等待许可");
        stage.until(number, "2026-09-15T09:00");
        var refusal = stage.complete(OFFICE, number, DECIDE, Map.of("outcome", "approve"));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.text("message")).contains("2026-09-15");
        stage.completed(OFFICE, number, DECIDE, Map.of("outcome", "refuse"));
        assertThat(stage.task(LEAD, number, RESOLVE)).isPresent();
    }

    @Test
    void heldCallIsFoundUrgedAndWithdrawn() {
        ask("2026-10-12", "等待许可");
        approve(null);
        assertThat(stage.get(LEAD, "/api/calls?status=ON_HOLD&department=" + LEAD)
                        .body()
                        .path("calls")
                        .findValuesAsText("number"))
                .contains(number);
        assertThat(stage.post(CALLER, "/api/calls/" + number + "/urge", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(stage.status(number)).isEqualTo("ON_HOLD");
        assertThat(stage.post(CALLER, "/api/calls/" + number + "/withdraw", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(stage.isRunning(number)).isFalse();
        assertThat(stage.unwatched(number)).isEmpty();
        assertThat(stage.call(number).has("hold")).isFalse();
    }

    @Test
    void lateCallIsHeldWithItsCoordinationAndReassignedMeanwhile() {
        stage.until(number, "2026-10-08T10:00");
        assertThat(stage.offices(number)).containsExactly(OFFICE);
        ask("2026-11-02", "等待许可");
        approve(null);
        assertThat(stage.unwatched(number)).isEmpty();
        stage.until(number, "2026-10-30T10:00");
        assertThat(stage.offices(number)).containsExactly(OFFICE);

        stage.completed(
                OFFICE, number, "Activity_Coordinate", Map.of("outcome", "reassign", "department", "haizhu.water"));
        assertThat(stage.call(number).path("hold").path("owner").asText()).isEqualTo("haizhu.water");
        stage.until(number, "2026-11-02T09:00");
        assertThat(stage.task("haizhu.water", number, RESOLVE)).isPresent();
        assertThat(stage.deadline(number, "RESOLVE").path("late").asBoolean()).isTrue();
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void departmentCalledDuringTheHoldAnswersAtOnceAndHasItsTimeAfterTheReview() {
        lateAndOnHoldUntil("2026-11-02");
        stage.completed(OFFICE, number, "Activity_Coordinate", Map.of("outcome", "joint-team", "departments", WATER));
        assertThat(stage.support(number, WATER)).isEqualTo("CALLED");
        assertThat(stage.deadline(number, "ACKNOWLEDGE", WATER).path("dueAt").asText())
                .startsWith("2026-10-08T11:00");
        assertThat(resolveBy(WATER)).as("fifteen working days from the review").startsWith("2026-11-20T18:00");
        assertThat(stage.deadline(number, "RESOLVE", WATER).path("explanation").toString())
                .contains("2026-11-02", "the clock stood still");
        assertThat(stage.unwatched(number)).isEmpty();

        stage.completed(WATER, number, "Activity_AcknowledgeSupport", Map.of("outcome", "accept"));
        assertThat(stage.status(number)).isEqualTo("ON_HOLD");
        assertThat(stage.unwatched(number)).isEmpty();
        stage.until(number, "2026-11-20T17:59");
        assertThat(overdue()).as("the lead alone is late").containsExactly(LEAD);
        stage.until(number, "2026-11-20T18:00");
        assertThat(overdue()).containsExactly(LEAD, WATER);
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void clockOfADepartmentCalledDuringTheHoldGoesOnWhenTheHoldEndsEarly() {
        lateAndOnHoldUntil("2026-11-02");
        stage.completed(OFFICE, number, "Activity_Coordinate", Map.of("outcome", "joint-team", "departments", WATER));
        stage.completed(WATER, number, "Activity_AcknowledgeSupport", Map.of("outcome", "accept"));
        stage.now("2026-10-12T10:00");
        assertThat(stage.post(LEAD, "/api/calls/" + number + "/resume", Map.of("reason", "许可下发"))
                        .status())
                .isEqualTo(200);
        assertThat(resolveBy(WATER)).isLessThan("2026-11-20").isGreaterThan("2026-10-30");
        assertThat(stage.call(number).at("/support").findValuesAsText("resolveBy"))
                .contains(resolveBy(WATER));
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void undecidedRequestOfACallThatBecomesLateStaysDecidable() {
        ask("2026-11-02", "等待许可");
        stage.until(number, "2026-10-08T10:00");
        assertThat(overdue()).containsExactly(LEAD);
        assertThat(stage.unwatched(number)).isEmpty();
        assertThat(stage.complete(
                                OFFICE,
                                number,
                                "Activity_Coordinate",
                                Map.of("outcome", "reassign", "department", WATER))
                        .text("message"))
                .contains("Decide hold");
        approve(null);
        assertThat(stage.status(number)).isEqualTo("ON_HOLD");
        assertThat(stage.unwatched(number)).isEmpty();
    }

    private void lateAndOnHoldUntil(String review) {
        stage.until(number, "2026-10-08T10:00");
        ask(review, "等待许可");
        approve(null);
    }

    private void ask(String review, String plan) {
        stage.completed(LEAD, number, RESOLVE, Map.of("outcome", "ask-hold", "reviewDate", review, "note", plan));
        assertThat(stage.task(LEAD, number, RESOLVE)).isEmpty();
    }

    private void approve(String note) {
        var answer = new HashMap<String, Object>(Map.of("outcome", "approve"));
        if (note != null) {
            answer.put("note", note);
        }
        stage.completed(OFFICE, number, DECIDE, answer);
    }

    private void refused(Map<String, ?> answer, String word) {
        var refusal = stage.complete(LEAD, number, RESOLVE, answer);
        assertThat(refusal.status()).as(refusal.text("message")).isEqualTo(400);
        assertThat(refusal.text("message")).contains(word);
        assertThat(stage.task(LEAD, number, RESOLVE)).isPresent();
    }

    private String resolveBy(String department) {
        return stage.deadline(number, "RESOLVE", department).path("dueAt").asText();
    }

    /** Who missed the date to resolve, oldest first. */
    private List<String> overdue() {
        var late = new ArrayList<String>();
        stage.get("admin", "/api/calls/" + number + "/timeline").body().forEach(event -> {
            if (event.path("type").asText().equals("RESOLVE_OVERDUE")) {
                late.add(event.path("department").asText());
            }
        });
        return late;
    }

    private String resolveBy() {
        return stage.call(number).path("resolveBy").asText();
    }

    private int priority() {
        return stage.get(
                        LEAD,
                        "/engine-rest/task/" + stage.task(LEAD, number, RESOLVE).orElseThrow())
                .body()
                .path("priority")
                .asInt();
    }

    private double held() {
        return metrics.get("huying.call.held").gauge().value();
    }
}
