package org.huying.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class LocalesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void chineseSaysAllThatEnglishSays(String application) throws IOException {
        var english = labels(application, "en");
        var chinese = labels(application, "zh");
        assertThat(chinese.keySet()).as("labels of %s in zh.json", application).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void chineseKeepsThePlaceholdersOfEnglish(String application) throws IOException {
        var chinese = labels(application, "zh");
        labels(application, "en")
                .forEach((key, text) -> assertThat(placeholders(String.valueOf(chinese.get(key))))
                        .as("%s of %s", key, application)
                        .isEqualTo(placeholders(String.valueOf(text))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void noticeAboutTheEngineIsNoAdvertisement(String application) throws IOException {
        assertThat(String.valueOf(labels(application, "zh").get("BANNER_CE_EOL_TEXT")))
                .contains("呼应")
                .doesNotContain("Camunda 8");
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{\\{?\\s*\\w+\\s*}?}")
                .matcher(text)
                .results()
                .map(match -> match.group().replaceAll("\\s", ""))
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> labels(String application, String language) throws IOException {
        var file = new ClassPathResource(
                "META-INF/resources/webjars/camunda/app/" + application + "/locales/" + language + ".json");
        try (var in = file.getInputStream()) {
            return JSON.readValue(in, new TypeReference<Map<String, Map<String, Object>>>() {})
                    .getOrDefault("labels", Map.of());
        }
    }
}
