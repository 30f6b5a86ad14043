package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;

/** Nobody answers: a reminder, overdue after one hour, then level by level up to the city, each level once. */
@HuyingTest
class SilenceScenarioTest {

    @Autowired
    Stage stage;

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void silentStreetTeamBringsStreetThenDistrictThenCity() {
        stage.now("2026-06-09T09:00");
        var number =
                stage.report("yuexiu-renmin-g01.grid", "street-order.vendors", "yuexiu-renmin-g01", "占道经营", "流动摊贩占道");
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo("yuexiu-renmin.enforcement");
        assertThat(stage.nextDue(number)).contains(Stage.instant("2026-06-09T09:45"));

        assertThat(stage.unwatched(number)).isEmpty();

        stage.until(number, "2026-06-09T09:59");
        assertThat(stage.events(number)).endsWith("REMINDED");
        assertThat(stage.nextDue(number)).contains(Stage.instant("2026-06-09T10:00"));

        stage.until(number, "2026-06-09T10:00");
        assertThat(stage.events(number)).contains("ACKNOWLEDGE_OVERDUE");
        assertThat(stage.offices(number)).containsExactly("yuexiu-renmin.coordination");
        assertThat(stage.task("yuexiu-renmin.coordination", number, "Activity_Coordinate"))
                .isPresent();
        assertThat(stage.task("yuexiu.coordination", number, "Activity_Coordinate"))
                .isEmpty();

        assertThat(stage.unwatched(number)).isEmpty();

        stage.until(number, "2026-06-12T18:00");
        assertThat(stage.unwatched(number)).isEmpty();
        assertThat(stage.offices(number))
                .containsExactly("yuexiu-renmin.coordination", "yuexiu.coordination", "guangzhou.coordination");
        assertThat(stage.task("yuexiu-renmin.coordination", number, "Activity_Coordinate"))
                .isEmpty();
        assertThat(stage.task("guangzhou.coordination", number, "Activity_Coordinate"))
                .isPresent();
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
    }

    @Test
    void silentDistrictDepartmentBringsDistrictThenCity() {
        stage.now("2026-06-09T09:00");
        var number = stage.report("haizhu-yonglong.grid", "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "化粪池外溢");
        assertThat(stage.call(number).path("level").asText()).isEqualTo("DISTRICT");
        stage.until(number, "2026-06-12T18:00");
        assertThat(stage.offices(number)).containsExactly("haizhu.coordination", "guangzhou.coordination");
    }

    @Test
    void answerEndsCoordinationByItself() {
        stage.now("2026-06-09T09:00");
        var number =
                stage.report("yuexiu-renmin-g02.grid", "street-order.vendors", "yuexiu-renmin-g02", "占道经营", "流动摊贩占道");
        stage.until(number, "2026-06-09T10:30");
        stage.completed("yuexiu-renmin.enforcement", number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(stage.task("yuexiu-renmin.coordination", number, "Activity_Coordinate"))
                .isEmpty();
        assertThat(stage.deadline(number, "ACKNOWLEDGE").path("late").asBoolean())
                .isTrue();
        assertThat(stage.deadline(number, "COORDINATE").path("outcome").asText())
                .isEqualTo("MET");
    }
}
