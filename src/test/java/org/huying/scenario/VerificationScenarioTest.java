package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;

/** Resolved is not solved: the caller says so, or says nothing, or says no. */
@HuyingTest
class VerificationScenarioTest {

    private static final String CALLER = "haizhu-yonglong.grid";
    private static final String LEAD = "haizhu.sanitation";

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void nobodyVerifiesSoItIsClosedUnconfirmedAfterFiveWorkingDays() {
        var number = resolved();
        assertThat(stage.nextDue(number)).contains(Stage.instant("2026-06-16T18:00"));
        assertThat(stage.unwatched(number)).isEmpty();
        stage.until(number, "2026-06-16T17:59");
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
        stage.until(number, "2026-06-16T18:00");
        assertThat(stage.status(number)).isEqualTo("CLOSED_UNCONFIRMED");
        assertThat(stage.isRunning(number)).isFalse();
        assertThat(stage.unwatched(number)).isEmpty();
        assertThat(criteria(number)).contains("unconfirmed").noneMatch(criterion -> criterion.startsWith("rating"));
    }

    @Test
    void notSolvedIsRedoneByTheDepartmentThenLedByCoordinationThenClosedUnsolved() {
        var number = resolved();
        assertThat(notSolved(number).text("status")).isEqualTo("IN_PROGRESS");
        assertThat(stage.deadline(number, "RESOLVE").path("round").asInt()).isEqualTo(2);
        resolve(LEAD, number);

        notSolved(number);
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo("haizhu.coordination");
        assertThat(stage.task(LEAD, number, "Activity_ResolveCall")).isEmpty();
        resolve("haizhu.coordination", number);

        notSolved(number);
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo("guangzhou.coordination");
        resolve("guangzhou.coordination", number);

        assertThat(notSolved(number).text("status")).isEqualTo("CLOSED_UNSOLVED");
        assertThat(stage.call(number).path("redoCount").asInt()).isEqualTo(3);
        assertThat(criteria(number)).contains("unsolved");
    }

    @Test
    void whatIsNotResolvedCannotBeVerified() {
        var number = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
        assertThat(notSolved(number).status()).isEqualTo(409);
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
    }

    private String resolved() {
        stage.now("2026-06-09T09:00");
        var number = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        resolve(LEAD, number);
        return number;
    }

    private void resolve(String account, String number) {
        stage.supported(number);
        stage.completed(account, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "已清掏"));
    }

    private Stage.Answer notSolved(String number) {
        return stage.post(CALLER, "/api/calls/" + number + "/verification", Map.of("solved", false, "comment", "还在冒"));
    }

    private List<String> criteria(String number) {
        return jdbc.sql("select criterion from assessment where call_number = :number")
                .param("number", number)
                .query(String.class)
                .list();
    }
}
