package org.huying.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import org.huying.call.CallEventType;
import org.huying.call.CallStatus;
import org.huying.call.PromiseState;
import org.huying.call.Urgency;
import org.huying.deadline.DeadlineKind;
import org.huying.routing.ReturnRoom;

class FormTextsTest {

    static final String PLUGINS = "META-INF/resources/webjars/camunda/app/tasklist/scripts/huying-calls.js";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(keys("static/forms/zh.json")).isEqualTo(keys("static/forms/en.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assign-department",
                "acknowledge-call",
                "resolve-call",
                "verify-solution",
                "coordinate",
                "acknowledge-support",
                "support-call",
                "carry-out-order",
                "follow-up-order",
                "arbitrate",
                "decide-extension",
                "decide-hold"
            })
    void everyWordOfAFormIsInTheTexts(String form) throws IOException {
        assertThat(keys("static/forms/zh.json"))
                .containsAll(found("data-(?:text|consultation)=\"([^\"]+)\"", "forms/" + form + ".html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static/forms/huying.js",
                "static/forms/call.js",
                "static/forms/reply.js",
                "static/forms/words.js",
                PLUGINS
            })
    void everyWordOfTheScriptsIsInTheTexts(String script) throws IOException {
        assertThat(keys("static/forms/zh.json")).containsAll(found("\\btext\\('([\\w.]+)'", script));
    }

    @Test
    void everyHeadingOfACallIsInTheTexts() throws IOException {
        assertThat(keys("static/forms/zh.json"))
                .containsAll(found("\\b(?:fold|section)\\('([\\w.]+)'", "static/forms/call.js"))
                .containsAll(found("^ +\\['(\\w+)', ", "static/forms/call.js"));
    }

    @Test
    void everythingThatCanBeShownHasAName() throws IOException {
        assertThat(keys("static/forms/zh.json"))
                .containsAll(named("event.", CallEventType.values()))
                .containsAll(named("status.", CallStatus.values()))
                .containsAll(named("urgency.", Urgency.values()))
                .containsAll(named("deadline.", DeadlineKind.values()))
                .containsAll(named("promiseState.", PromiseState.values()))
                .containsAll(named("card.", Decision.values()))
                .containsAll(named("decided.", Decision.values()))
                .containsAll(named("return.", ReturnRoom.Closed.values()));
    }

    private static Set<String> keys(String file) throws IOException {
        return JSON.readValue(content(file), new TypeReference<Map<String, String>>() {})
                .keySet();
    }

    private static Set<String> found(String pattern, String file) throws IOException {
        var keys = Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(content(file))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(keys).isNotEmpty();
        return keys;
    }

    private static Set<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).collect(Collectors.toSet());
    }

    private static String content(String file) throws IOException {
        return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    }
}
