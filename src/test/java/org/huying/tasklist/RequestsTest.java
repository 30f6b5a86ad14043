package org.huying.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.huying.call.CallEvent;
import org.huying.call.CallEventType;

class RequestsTest {

    private static final CallEvent LEADS = event(CallEventType.EXTENSION_ASKED, "lead", "+5");
    private static final CallEvent PARTS = event(CallEventType.SUPPORT_EXTENSION_ASKED, "part", "+2");

    @Test
    void eachIsOfWhoeverAsked() {
        var timeline = List.of(LEADS, PARTS, event(CallEventType.SUPPORT_EXTENSION_ASKED, "other", "+3"));
        assertThat(new Requests(timeline, null).extension()).isEqualTo("+5");
        assertThat(new Requests(timeline, "part").extension()).isEqualTo("+2");
        assertThat(new Requests(timeline, "other").extension()).isEqualTo("+3");
        assertThat(new Requests(timeline, "silent").extension()).isNull();
    }

    @Test
    void whatWasDecidedOrLapsedWaitsNoLonger() {
        for (var type :
                List.of(CallEventType.EXTENDED, CallEventType.EXTENSION_REFUSED, CallEventType.EXTENSION_LAPSED)) {
            var timeline = List.of(LEADS, PARTS, event(type, "lead", null));
            assertThat(new Requests(timeline, null).extension()).as(type.name()).isNull();
            assertThat(new Requests(timeline, "part").extension())
                    .as(type.name())
                    .isEqualTo("+2");
        }
        for (var type : List.of(
                CallEventType.SUPPORT_EXTENDED,
                CallEventType.SUPPORT_EXTENSION_REFUSED,
                CallEventType.SUPPORT_EXTENSION_LAPSED)) {
            var timeline = List.of(LEADS, PARTS, event(type, "part", null));
            assertThat(new Requests(timeline, null).extension()).as(type.name()).isEqualTo("+5");
            assertThat(new Requests(timeline, "part").extension())
                    .as(type.name())
                    .isNull();
        }
    }

    @Test
    void holdIsTheWholeCallsUnlessItWasRefused() {
        var asked = new CallEvent(
                OffsetDateTime.MIN, CallEventType.HOLD_ASKED, "officer", "lead", "等待许可", null, "2026-10-12");
        assertThat(new Requests(List.of(asked), "part").hold()).isEqualTo(new TaskSheet.Hold("等待许可", "2026-10-12"));
        assertThat(new Requests(List.of(asked, event(CallEventType.HOLD_REFUSED, "lead", null)), null).hold())
                .isNull();
    }

    private static CallEvent event(CallEventType type, String department, @Nullable String note) {
        return new CallEvent(OffsetDateTime.MIN, type, "officer", department, note, null, null);
    }
}
