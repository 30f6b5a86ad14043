package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;

/** A call received before Spring Festival: fifteen working days lead past the holiday and its make-up days. */
@HuyingTest
class SpringFestivalScenarioTest {

    private static final String LEAD = "haizhu.sanitation";

    @Autowired
    Stage stage;

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void fifteenWorkingDaysSkipTheHolidayAndCountTheMakeUpDays() {
        stage.now("2026-02-10T10:00");
        var number = stage.report("haizhu-yonglong.grid", "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "化粪池外溢");
        var call = stage.call(number);
        var lead = call.path("leadDepartment").asText();
        assertThat(lead).isEqualTo(LEAD);
        assertThat(call.path("resolveBy").asText()).startsWith("2026-03-09T18:00");
        assertThat(stage.deadline(number, "RESOLVE").path("explanation").toString())
                .contains("2026-02-14")
                .contains("2026-03-09");

        stage.now("2026-02-10T10:20");
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept", "promise", "节前先清掏"));
        stage.supported(number);

        assertThat(stage.nextDue(number)).as("80 % of 15 days is the 12th").contains(Stage.instant("2026-03-04T18:00"));
        stage.until(number, "2026-03-04T18:00");
        assertThat(stage.events(number)).endsWith("WARNED");

        assertThat(stage.nextDue(number)).contains(Stage.instant("2026-03-09T18:00"));
        stage.until(number, "2026-03-09T18:00");
        assertThat(stage.events(number)).contains("RESOLVE_OVERDUE");
        assertThat(stage.offices(number)).containsExactly("haizhu.coordination");

        stage.completed(LEAD, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "已清掏"));
        assertThat(stage.task("haizhu.coordination", number, "Activity_Coordinate"))
                .isEmpty();
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
    }
}
