package org.huying.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;
import org.huying.attachment.Photos;
import org.huying.scenario.Stage;

/** What a report of "resolved" must carry. */
@HuyingTest
class EvidenceTest {

    private static final String CALLER = "yuexiu-renmin.grid";
    private static final String LEAD = "yuexiu-renmin.enforcement";
    private static final String NEXT = "yuexiu.sanitation";
    private static final String RESOLVE = "Activity_ResolveCall";
    private static final Map<String, String> DONE = Map.of("outcome", "resolved", "note", "已清运");

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    private String number = "";

    @BeforeEach
    void report() {
        stage.now("2026-06-09T09:00");
        number = stage.report(CALLER, "environment.exposed-garbage", "yuexiu-renmin-g01", "垃圾", "巷口垃圾");
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void missingPhotoAndTextAreSaidAndTheTaskStays() {
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.supported(number);
        stage.attach(CALLER, number, "before.jpg", Photos.jpeg(), null);
        stage.attach(LEAD, number, "plan.pdf", Photos.pdf(), null);
        refused(RESOLVE, DONE, "file: a photo of what was done is missing");
        stage.attach(LEAD, number, "after.jpg", Photos.jpeg(), null);
        refused(RESOLVE, Map.of("outcome", "resolved"), "note: say what was done");
        assertThat(stage.status(number)).isEqualTo("ACKNOWLEDGED");
        stage.completed(LEAD, number, RESOLVE, DONE);
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
        assertThat(jdbc.sql("select rule_ids[1] from routing_record where call_number = :number"
                                + " and decision = 'evidence' order by id desc limit 1")
                        .param("number", number)
                        .query(String.class)
                        .single())
                .isEqualTo("Rule_Environment");
    }

    @Test
    void solvedOnTheSpotIsNoWayRound() {
        var answer = Map.of("outcome", "solve-on-the-spot", "note", "当场清运");
        refused("Activity_AcknowledgeCall", answer, "file: a photo");
        assertThat(stage.events(number)).doesNotContain("ACKNOWLEDGED");
        stage.attach(LEAD, number, "after.jpg", Photos.jpeg(), null);
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", answer);
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
    }

    @Test
    void whatIsDoneAgainIsShownAgain() {
        stage.completed(LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.supported(number);
        stage.attach(LEAD, number, "after.jpg", Photos.jpeg(), null);
        stage.completed(LEAD, number, RESOLVE, DONE);
        stage.now("2026-06-10T09:00");
        stage.completed(CALLER, number, "Activity_VerifySolution", Map.of("solved", false));
        stage.supported(number);
        refused(RESOLVE, DONE, "file: a photo");
        stage.attach(LEAD, number, "again.jpg", Photos.jpeg(), null);
        stage.completed(LEAD, number, RESOLVE, DONE);
    }

    @Test
    void photoOfTheDepartmentBeforeProvesNothing() {
        stage.attach(LEAD, number, "theirs.jpg", Photos.jpeg(), null);
        stage.now("2026-06-09T09:10");
        stage.completed(
                LEAD, number, "Activity_AcknowledgeCall", Map.of("outcome", "return", "dutyItem", "S-DUTY-009"));
        stage.completed(
                "yuexiu-renmin.coordination",
                number,
                "Activity_Arbitrate",
                Map.of("outcome", "reassign", "department", NEXT));
        stage.completed(NEXT, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.supported(number);
        refused(NEXT, RESOLVE, DONE, "file: a photo");
        stage.attach(NEXT, number, "ours.jpg", Photos.jpeg(), null);
        stage.completed(NEXT, number, RESOLVE, DONE);
    }

    private void refused(String task, Map<String, ?> answer, String message) {
        refused(LEAD, task, answer, message);
    }

    private void refused(String department, String task, Map<String, ?> answer, String message) {
        var refusal = stage.complete(department, number, task, answer);
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.text("message")).contains(message);
        assertThat(stage.task(department, number, task)).isPresent();
    }
}
