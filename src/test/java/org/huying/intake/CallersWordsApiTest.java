package org.huying.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;

/** What a caller says meanwhile reaches the officer, and the officer answers: urging, not too often, and messages. */
@HuyingTest
class CallersWordsApiTest {

    private static final String CALLER = "haizhu-yonglong.grid";
    private static final String LEAD = "haizhu.sanitation";
    private static final String DESK = "haizhu.dispatch";

    @Autowired
    Stage stage;

    private String number = "";

    @BeforeEach
    void report() {
        stage.now("2026-06-09T09:00");
        number = reported();
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void urgeLiftsTheTaskAtOnceAndIsPossibleAgainAfterHalfAnHour() {
        var before = priority(number);
        assertThat(urge(CALLER, number).status()).isEqualTo(200);
        assertThat(priority(number)).isGreaterThan(before);
        stage.now("2026-06-09T09:29");
        var tooSoon = urge(CALLER, number);
        assertThat(tooSoon.status()).isEqualTo(429);
        assertThat(tooSoon.text("detail")).contains("2026-06-09 09:30");
        assertThat(urge(DESK, number).status())
                .as("the desk urges for the same caller")
                .isEqualTo(429);
        stage.now("2026-06-09T09:30");
        assertThat(urge(CALLER, number).status()).isEqualTo(200);
        assertThat(stage.events(number)).filteredOn("URGED"::equals).hasSize(2);
    }

    @Test
    void otherCallsAndCoordinationAreNotLimitedByIt() {
        assertThat(urge(CALLER, number).status()).isEqualTo(200);
        assertThat(urge(CALLER, reported()).status()).isEqualTo(200);
        stage.until(number, "2026-06-09T10:00");
        stage.completed("haizhu.coordination", number, "Activity_Coordinate", Map.of("outcome", "urge"));
        stage.now("2026-06-09T10:01");
        assertThat(urge(CALLER, number).status())
                .as("coordination urged, the caller did not")
                .isEqualTo(200);
    }

    @Test
    void onlyWhoSpeaksForTheCallerUrges() {
        assertThat(urge(LEAD, number).status()).isEqualTo(403);
        assertThat(urge("haizhu.coordination", number).status()).isEqualTo(403);
        assertThat(urge("yuexiu-renmin-g01.grid", number).status()).isEqualTo(404);
        assertThat(stage.events(number)).doesNotContain("URGED");
    }

    @Test
    void urgeOnAMergedCallReachesTheOfficerOfTheMainOne() {
        var merged = reported();
        stage.post(DESK, "/api/calls/" + merged + "/merge", Map.of("into", number));
        var before = priority(number);
        assertThat(urge(CALLER, merged).status()).isEqualTo(200);
        assertThat(priority(number)).isGreaterThan(before);
        assertThat(stage.events(number)).endsWith("URGED");
        assertThat(urge(CALLER, merged).status()).isEqualTo(429);
    }

    @Test
    void callerAndOfficerExchangeMessagesAndNobodyElse() {
        assertThat(write(LEAD, "请问化粪池在哪一侧？").status()).isEqualTo(201);
        assertThat(write(CALLER, "东侧，靠近门口").status()).isEqualTo(201);
        for (var account : new String[] {CALLER, LEAD, DESK}) {
            assertThat(messages(account).body().findValuesAsText("author")).containsExactly(LEAD, CALLER);
            assertThat(messages(account).body().findValuesAsText("text")).containsExactly("请问化粪池在哪一侧？", "东侧，靠近门口");
        }
        assertThat(write("leader", "?").status()).isEqualTo(403);
        assertThat(write("baiyun.sanitation", "?").status()).isEqualTo(404);
        assertThat(messages("baiyun.sanitation").status()).isEqualTo(404);
        assertThat(messages("yuexiu-renmin-g01.grid").status()).isEqualTo(404);
        assertThat(messages(CALLER).body()).hasSize(2);
    }

    @Test
    void nothingIsWrittenOrUrgedOnAWithdrawnCall() {
        stage.post(CALLER, "/api/calls/" + number + "/withdraw", Map.of());
        assertThat(write(LEAD, "?").status()).isEqualTo(409);
        assertThat(urge(CALLER, number).status()).isEqualTo(409);
    }

    private String reported() {
        return stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "化粪池外溢");
    }

    private Stage.Answer urge(String account, String call) {
        return stage.post(account, "/api/calls/" + call + "/urge", Map.of("note", "快点"));
    }

    private Stage.Answer write(String account, String text) {
        return stage.post(account, "/api/calls/" + number + "/messages", Map.of("text", text));
    }

    private Stage.Answer messages(String account) {
        return stage.get(account, "/api/calls/" + number + "/messages");
    }

    private int priority(String call) {
        return stage.get(LEAD, "/engine-rest/task?processInstanceBusinessKey=" + call)
                .body()
                .get(0)
                .path("priority")
                .asInt();
    }
}
