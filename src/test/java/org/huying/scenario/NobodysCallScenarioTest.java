package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;

/** No rule knows whose it is: the dispatch desk assigns it; when the desk sleeps, coordination does. */
@HuyingTest
class NobodysCallScenarioTest {

    private static final String DESK = "yuexiu-renmin.dispatch";

    @Autowired
    Stage stage;

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void deskAssignsAndTheClockStartsThen() {
        var number = unassigned();
        stage.now("2026-06-09T09:20");
        stage.completed(
                DESK,
                number,
                "Activity_AssignDepartment",
                Map.of("outcome", "assign", "department", "yuexiu.transport", "note", "路口归交通"));
        var call = stage.call(number);
        assertThat(call.path("status").asText()).isEqualTo("DISPATCHED");
        assertThat(call.path("leadDepartment").asText()).isEqualTo("yuexiu.transport");
        assertThat(call.path("acknowledgeBy").asText()).startsWith("2026-06-09T10:20");
    }

    @Test
    void sleepingDeskIsEscalatedAndCoordinationAssigns() {
        var number = unassigned();
        stage.until(number, "2026-06-09T09:30");
        assertThat(stage.events(number)).contains("ASSIGN_OVERDUE");
        assertThat(stage.offices(number)).containsExactly("yuexiu-renmin.coordination");

        stage.completed(
                "yuexiu-renmin.coordination",
                number,
                "Activity_Coordinate",
                Map.of("outcome", "reassign", "department", "yuexiu.transport"));
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
        assertThat(stage.deadline(number, "COORDINATE").path("outcome").asText())
                .isEqualTo("MET");
        assertThat(stage.task("yuexiu.transport", number, "Activity_AcknowledgeCall"))
                .isPresent();
        assertThat(stage.task(DESK, number, "Activity_AssignDepartment")).isEmpty();
    }

    @Test
    void coordinationStillEndsWhenTheDeskWakesUp() {
        var number = unassigned();
        stage.until(number, "2026-06-09T12:00");
        assertThat(stage.offices(number))
                .containsExactly("yuexiu-renmin.coordination", "yuexiu.coordination", "guangzhou.coordination");
        stage.completed(
                DESK,
                number,
                "Activity_AssignDepartment",
                Map.of("outcome", "assign", "department", "yuexiu-renmin.public-services"));
        assertThat(stage.task("guangzhou.coordination", number, "Activity_Coordinate"))
                .isEmpty();
    }

    @Test
    void departmentOfAnotherDistrictIsRefusedAndTheTaskStays() {
        var number = unassigned();
        var answer = stage.complete(
                DESK,
                number,
                "Activity_AssignDepartment",
                Map.of("outcome", "assign", "department", "baiyun.transport"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("message")).contains("department").contains("baiyun.transport");
        assertThat(stage.task(DESK, number, "Activity_AssignDepartment")).isPresent();
        assertThat(stage.status(number)).isEqualTo("UNASSIGNED");
    }

    private String unassigned() {
        stage.now("2026-06-09T09:00");
        var number =
                stage.report("yuexiu-renmin-g03.grid", "other.unclassified", "yuexiu-renmin-g03", "不知道归谁管", "两不管地段");
        assertThat(stage.status(number)).isEqualTo("UNASSIGNED");
        assertThat(stage.nextDue(number)).contains(Stage.instant("2026-06-09T09:30"));
        assertThat(stage.unwatched(number)).isEmpty();
        return number;
    }
}
