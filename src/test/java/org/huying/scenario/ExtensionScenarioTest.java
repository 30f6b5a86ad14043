package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** More time, asked for before the deadline and granted over the National Day holiday: the timers follow. */
@HuyingTest
class ExtensionScenarioTest {

    private static final String LEAD = "haizhu.sanitation";
    private static final String OFFICE = "haizhu.coordination";

    @Autowired
    Stage stage;

    @Autowired
    Deadlines deadlines;

    private String number = "";

    @BeforeEach
    void workBeforeTheHoliday() {
        stage.now("2026-09-09T09:00");
        number = stage.report("haizhu-yonglong.grid", "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.supported(number);
        assertThat(stage.call(number).path("resolveBy").asText()).startsWith("2026-09-30T18:00");
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void grantedDaysSkipTheHolidayAndMoveEveryDate() {
        stage.now("2026-09-22T10:00");
        ask(Map.of("outcome", "ask-extension", "extendDays", 3, "note", "等待设备"));
        assertThat(stage.task(LEAD, number, "Activity_ResolveCall")).isEmpty();
        stage.completed(OFFICE, number, "Activity_DecideExtension", Map.of("outcome", "approve", "note", "同意"));

        assertThat(stage.call(number).path("resolveBy").asText()).startsWith("2026-10-10T18:00");
        assertThat(stage.task(LEAD, number, "Activity_ResolveCall")).isPresent();
        assertThat(stage.unwatched(number)).isEmpty();
        assertThat(stage.deadline(number, "RESOLVE").path("explanation").toString())
                .contains("2026-10-10")
                .contains("同意");
        assertThat(stage.events(number)).contains("EXTENSION_ASKED", "EXTENDED");
        stage.until(number, "2026-10-10T17:59");
        assertThat(stage.events(number)).doesNotContain("RESOLVE_OVERDUE");
        stage.until(number, "2026-10-10T18:00");
        assertThat(stage.events(number)).contains("RESOLVE_OVERDUE");
    }

    @Test
    void refusedRequestLeavesTheDateAndGivesTheWorkBack() {
        ask(Map.of("outcome", "ask-extension", "extendDays", 10));
        stage.completed(OFFICE, number, "Activity_DecideExtension", Map.of("outcome", "refuse", "note", "抓紧办理"));
        assertThat(stage.call(number).path("resolveBy").asText()).startsWith("2026-09-30T18:00");
        assertThat(stage.events(number)).endsWith("EXTENSION_REFUSED");
        assertThat(stage.task(LEAD, number, "Activity_ResolveCall")).isPresent();
    }

    @Test
    void extensionIsGrantedOnceAndOnlyBeforeTheDeadline() {
        ask(Map.of("outcome", "ask-extension", "extendDays", 3));
        stage.completed(OFFICE, number, "Activity_DecideExtension", Map.of("outcome", "approve"));
        refused(Map.of("outcome", "ask-extension", "extendDays", 3), "extended");
        stage.until(number, "2026-10-12T09:00");
        refused(Map.of("outcome", "ask-extension", "extendDays", 3), "deadline");
    }

    @Test
    void requestsThatCannotBeAreRefusedAndTheTaskStays() {
        refused(Map.of("outcome", "ask-extension"), "extendDays");
        refused(Map.of("outcome", "ask-extension", "extendDays", -3), "extendDays");
        refused(Map.of("outcome", "ask-extension", "extendDays", 61), "extendDays");
        refused(Map.of("outcome", "ask-extension", "extendDays", "soon"), "extendDays");
        assertThat(stage.events(number)).doesNotContain("EXTENSION_ASKED");
    }

    @Test
    void askingDepartmentDoesNotDecide() {
        ask(Map.of("outcome", "ask-extension", "extendDays", 3));
        assertThat(stage.task(LEAD, number, "Activity_DecideExtension")).isEmpty();
        assertThat(stage.task("baiyun.coordination", number, "Activity_DecideExtension"))
                .isEmpty();
        assertThat(stage.complete(OFFICE, number, "Activity_DecideExtension", Map.of())
                        .text("message"))
                .contains("outcome");
    }

    @Test
    void undecidedRequestLapsesAtTheDeadlineAndCoordinationMayExtend() {
        ask(Map.of("outcome", "ask-extension", "extendDays", 3));
        assertThat(stage.unwatched(number)).isEmpty();
        stage.until(number, "2026-09-30T17:59");
        assertThat(stage.task(LEAD, number, "Activity_ResolveCall")).isEmpty();
        stage.until(number, "2026-09-30T18:00");
        assertThat(stage.task(OFFICE, number, "Activity_DecideExtension")).isEmpty();
        assertThat(stage.task(LEAD, number, "Activity_ResolveCall")).isPresent();
        assertThat(stage.events(number)).contains("EXTENSION_LAPSED", "RESOLVE_OVERDUE");
        assertThat(stage.unwatched(number)).isEmpty();

        stage.completed(OFFICE, number, "Activity_Coordinate", Map.of("outcome", "extend", "extendDays", 3));
        assertThat(stage.call(number).path("resolveBy").asText()).startsWith("2026-10-10T18:00");
        assertThat(stage.unwatched(number)).isEmpty();
        stage.completed(LEAD, number, "Activity_ResolveCall", Map.of("outcome", "resolved"));
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void requestIsNotGrantedOnceTheDeadlineIsOverEvenBeforeItsTimerRuns() {
        ask(Map.of("outcome", "ask-extension", "extendDays", 3));
        stage.now("2026-10-08T10:00");
        var late = stage.complete(OFFICE, number, "Activity_DecideExtension", Map.of("outcome", "approve"));
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.text("message")).contains("deadline is over");
        assertThat(stage.call(number).path("resolveBy").asText()).startsWith("2026-09-30T18:00");
        stage.until(number, "2026-10-08T10:00");
        assertThat(stage.deadline(number, "RESOLVE").path("late").asBoolean()).isTrue();
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void whoeverWasWarnedIsWatchedAllTheSameAfterAnExtension() {
        stage.until(number, "2026-09-29T09:00");
        assertThat(stage.events(number)).contains("WARNED");
        var warned = stage.deadline(number, "RESOLVE").path("warnAt").asText();
        ask(Map.of("outcome", "ask-extension", "extendDays", 3));
        stage.completed(OFFICE, number, "Activity_DecideExtension", Map.of("outcome", "approve"));
        assertThat(stage.deadline(number, "RESOLVE").path("warnAt").asText())
                .as("when it was warned stays true")
                .isEqualTo(warned);
        assertThat(stage.unwatched(number)).isEmpty();
        stage.until(number, "2026-10-10T17:59");
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void whoeverIsNotWarnedYetIsWarnedBeforeTheNewDate() {
        ask(Map.of("outcome", "ask-extension", "extendDays", 3));
        stage.completed(OFFICE, number, "Activity_DecideExtension", Map.of("outcome", "approve"));
        stage.until(number, "2026-09-29T09:00");
        assertThat(stage.events(number)).doesNotContain("WARNED");
        stage.until(number, "2026-10-10T17:59");
        assertThat(stage.events(number)).contains("WARNED");
    }

    @Test
    void openRequestIsUrgedAndItsDateFollowsTheLedger() {
        ask(Map.of("outcome", "ask-extension", "extendDays", 3));
        var before = decision().path("priority").asInt();
        stage.post("haizhu-yonglong.grid", "/api/calls/" + number + "/urge", Map.of());
        assertThat(decision().path("priority").asInt()).isGreaterThan(before);
        deadlines.extend(number, DeadlineKind.RESOLVE, 1, "admin", "台风停工一日");
        assertThat(decision().path("due").asText()).startsWith("2026-10-08T18:00");
        assertThat(stage.unwatched(number)).isEmpty();
        stage.until(number, "2026-10-08T17:59");
        assertThat(stage.task(OFFICE, number, "Activity_DecideExtension")).isPresent();
    }

    private JsonNode decision() {
        return stage.get(OFFICE, "/engine-rest/task?processInstanceBusinessKey=" + number)
                .body()
                .get(0);
    }

    private void ask(Map<String, ?> request) {
        stage.completed(LEAD, number, "Activity_ResolveCall", request);
    }

    private void refused(Map<String, ?> answer, String word) {
        var refusal = stage.complete(LEAD, number, "Activity_ResolveCall", answer);
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.text("message")).contains(word);
        assertThat(stage.task(LEAD, number, "Activity_ResolveCall")).isPresent();
    }
}
