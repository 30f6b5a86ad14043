package org.huying.console.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.huying.call.CallEventType;

class StepTest {

    @Test
    void thatNoDepartmentWasFoundHasANameOfItsOwn() {
        assertThat(step(CallEventType.ROUTED, null).event()).isEqualTo("UNROUTED");
        assertThat(step(CallEventType.ROUTED, "海珠区水务局").event()).isEqualTo("ROUTED");
        assertThat(step(CallEventType.RECEIVED, null).event()).isEqualTo("RECEIVED");
    }

    private static Story.Step step(CallEventType type, @Nullable String whom) {
        return new Story.Step(OffsetDateTime.parse("2026-11-23T10:00+08:00"), type, "系统", whom, null, null);
    }
}
