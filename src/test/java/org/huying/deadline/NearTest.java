package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;
import org.huying.worktime.Budget;

/** From when on something is near is said in one way, whoever counts: the pages or the trigger. */
@HuyingTest
class NearTest {

    private static final String CALLER = "haizhu-yonglong.grid";
    private static final String OFFICE = "haizhu.coordination";

    @Autowired
    Stage stage;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToTheRealTime() {
        stage.resetClock();
    }

    @Test
    void whereNobodyIsWarnedItIsTheLastFifthOfTheTime() {
        stage.now("2026-06-09T10:00");
        var number = stage.report(CALLER, "environment.exposed-garbage", "haizhu-yonglong", "垃圾", "满了");
        stage.post(CALLER, "/api/calls/" + number + "/withdraw", null);
        assertThat(deadlines.near(List.of(number))).isEmpty();
        deadlines.open(number, DeadlineKind.COORDINATE, "a", OFFICE, new Budget(50, Budget.Unit.MINUTES));
        deadlines.open(number, DeadlineKind.COORDINATE, "b", OFFICE, new Budget(50, Budget.Unit.MINUTES));
        assertThat(deadlines.near(List.of(number)))
                .containsExactly(
                        new Near(number, Stage.instant("2026-06-09T10:40"), Stage.instant("2026-06-09T10:50")));
        assertThat(soonAt(number)).isEqualTo(Stage.instant("2026-06-09T10:40"));
    }

    @Test
    void whereSomebodyIsWarnedItIsThatMoment() {
        stage.now("2026-06-09T10:00");
        var number = stage.report(CALLER, "environment.exposed-garbage", "haizhu-yonglong", "垃圾", "满了");
        assertThat(deadlines.near(List.of(number)))
                .contains(new Near(number, Stage.instant("2026-06-09T10:45"), Stage.instant("2026-06-09T11:00")));
        assertThat(soonAt(number)).isEqualTo(Stage.instant("2026-06-09T10:45"));
    }

    private Instant soonAt(String number) {
        return jdbc.sql("select soon_at from call where number = :number")
                .param("number", number)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
