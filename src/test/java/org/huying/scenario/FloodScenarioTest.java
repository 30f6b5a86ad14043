package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;

/** 海珠区海幢街永龙社区: a flooded lane, a call, an answer, the pump crew, and the caller's thanks. */
@HuyingTest
class FloodScenarioTest {

    private static final String CALLER = "haizhu-yonglong.grid";
    private static final String WATER = "haizhu.water";

    @Autowired
    Stage stage;

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void floodedLaneIsAnsweredPumpedAndConfirmed() {
        stage.now("2026-06-10T15:00");
        var number = stage.report(
                CALLER, "drainage.waterlogging", "haizhu-yonglong", "保平二巷积水", "保平二巷水深已经约10厘米了,麻烦安排抽水队伍支援!");

        var call = stage.call(number);
        assertThat(call.path("status").asText()).isEqualTo("DISPATCHED");
        assertThat(call.path("leadDepartment").asText()).isEqualTo(WATER);
        assertThat(call.path("acknowledgeBy").asText()).isNotEmpty();

        stage.now("2026-06-10T15:02");
        stage.completed(
                WATER,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "accept", "promise", "收到,已安排前往", "promisedDate", "2026-06-10"));
        assertThat(stage.status(number)).isEqualTo("ACKNOWLEDGED");

        stage.supported(number);
        stage.now("2026-06-10T17:40");
        stage.completed(WATER, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "排水已恢复正常"));
        assertThat(stage.status(number)).isEqualTo("RESOLVED");

        var verified = stage.post(
                CALLER,
                "/api/calls/" + number + "/verification",
                Map.of("solved", true, "rating", 5, "comment", "谢谢!"));
        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.text("status")).isEqualTo("CLOSED_SOLVED");
        assertThat(stage.events(number))
                .isEqualTo(List.of(
                        "RECEIVED",
                        "ROUTED",
                        "DISPATCHED",
                        "ACKNOWLEDGED",
                        "SUPPORT_CALLED",
                        "SUPPORT_ACKNOWLEDGED",
                        "SUPPORT_REPORTED",
                        "RESOLVED",
                        "PROMISE_KEPT",
                        "VERIFIED",
                        "CLOSED"));
        assertThat(stage.isRunning(number)).isFalse();
    }
}
