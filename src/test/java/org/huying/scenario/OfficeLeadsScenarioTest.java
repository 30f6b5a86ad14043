package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;

/** A coordination office that leads a call itself answers to the office above, never to itself. */
@HuyingTest
class OfficeLeadsScenarioTest {

    private static final String OFFICE = "haizhu.coordination";
    private static final String ABOVE = "guangzhou.coordination";

    @Autowired
    Stage stage;

    private String number = "";

    @BeforeEach
    void takeOver() {
        stage.now("2026-06-09T09:00");
        number = stage.report("haizhu-yonglong.grid", "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
        stage.until(number, "2026-06-09T10:00");
        stage.completed(OFFICE, number, "Activity_Coordinate", Map.of("outcome", "take-over"));
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void moreTimeIsGrantedByTheOfficeAbove() {
        stage.completed(OFFICE, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.completed(OFFICE, number, "Activity_ResolveCall", Map.of("outcome", "ask-extension", "extendDays", 3));
        assertThat(stage.task(OFFICE, number, "Activity_DecideExtension")).isEmpty();
        stage.completed(ABOVE, number, "Activity_DecideExtension", Map.of("outcome", "approve"));
        assertThat(stage.events(number)).contains("EXTENDED");
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void returnIsRuledOnByTheOfficeAbove() {
        stage.completed(
                OFFICE, number, "Activity_AcknowledgeCall", Map.of("outcome", "return", "dutyItem", "S-DUTY-030"));
        assertThat(stage.task(OFFICE, number, "Activity_Arbitrate")).isEmpty();
        stage.completed(
                ABOVE, number, "Activity_Arbitrate", Map.of("outcome", "reassign", "department", "haizhu.water"));
        stage.completed("haizhu.water", number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(stage.unwatched(number)).isEmpty();
    }
}
