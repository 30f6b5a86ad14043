package org.huying.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.huying.call.CallEvent;
import org.huying.call.CallEventType;

class NewsTest {

    private static final CallEvent URGED = event(CallEventType.URGED, "caller", "water", null);
    private static final CallEvent ASKED = event(CallEventType.MESSAGE, "caller", null, null);
    private static final CallEvent REFUSED = event(CallEventType.EXTENSION_REFUSED, "office", "water", null);

    @Test
    void reminderIsNewsUntilTheDepartmentActsOrWrites() {
        assertThat(news(URGED, URGED).urges()).hasSize(2);
        assertThat(news(URGED, event(CallEventType.ACKNOWLEDGED, "officer", "water", null), URGED)
                        .urges())
                .hasSize(1);
        assertThat(news(URGED, event(CallEventType.MESSAGE, "officer", null, null))
                        .urges())
                .isEmpty();
        assertThat(news(URGED, event(CallEventType.ACKNOWLEDGED, "officer", "roads", null))
                        .urges())
                .as("another department has acted")
                .hasSize(1);
        assertThat(news(event(CallEventType.URGED, "caller", "roads", null)).urges())
                .isEmpty();
    }

    @Test
    void messageIsNewsUntilTheDepartmentAnswers() {
        assertThat(news(ASKED).message()).isEqualTo(ASKED);
        assertThat(news(ASKED, event(CallEventType.MESSAGE, "officer", null, null))
                        .message())
                .isNull();
        assertThat(news(event(CallEventType.MESSAGE, "officer", null, null), ASKED)
                        .message())
                .isEqualTo(ASKED);
        assertThat(news(ASKED, event(CallEventType.RETURNED, "officer", "water", null))
                        .message())
                .isNull();
    }

    @Test
    void decisionIsNewsUntilTheNextStepAndNoMessageAnswersIt() {
        assertThat(news(REFUSED, event(CallEventType.MESSAGE, "officer", null, null))
                        .decision())
                .isEqualTo(REFUSED);
        assertThat(news(REFUSED, event(CallEventType.HOLD_ASKED, "officer", "water", null))
                        .decision())
                .isNull();
    }

    @Test
    void unsolvedIsSaidToTheLeadOnly() {
        var unsolved = event(CallEventType.VERIFIED, "caller", null, "UNSOLVED");
        assertThat(news(unsolved).decision()).isEqualTo(unsolved);
        assertThat(News.of(List.of(unsolved), "water", false, Set.of("officer")).decision())
                .isNull();
        assertThat(news(event(CallEventType.VERIFIED, "caller", null, "SOLVED")).decision())
                .isNull();
    }

    @Test
    void decisionsHaveTheirWords() {
        assertThat(Decision.of(event(CallEventType.RULED, "office", "water", "uphold")))
                .isEqualTo(Decision.UPHELD);
        assertThat(Decision.of(event(CallEventType.SUPPORT_RULED, "office", "water", "reassign")))
                .isEqualTo(Decision.GIVEN);
        assertThat(Decision.of(REFUSED)).isEqualTo(Decision.EXTENSION_REFUSED);
    }

    private static News news(CallEvent... events) {
        return News.of(List.of(events), "water", true, Set.of("officer"));
    }

    private static CallEvent event(
            CallEventType type, String actor, @Nullable String department, @Nullable String value) {
        return new CallEvent(OffsetDateTime.MIN, type, actor, department, null, null, value);
    }
}
