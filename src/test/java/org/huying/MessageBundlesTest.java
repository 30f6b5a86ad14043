package org.huying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class MessageBundlesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)");
    private static final Pattern COMPOSED_KEY = Pattern.compile("#\\{\\|([\\w.-]+\\.)\\$");
    private static final Pattern KEY_OF_A_SCRIPT = Pattern.compile("'(console\\.[\\w.]+)'");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "console"})
    void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
        assertThat(bundle(bundle + "_zh")).isEqualTo(bundle(bundle));
    }

    @Test
    void noBundleSaysWhatAnotherSays() throws IOException {
        assertThat(bundle("console")).doesNotContainAnyElementsOf(bundle("messages"));
    }

    static Set<Path> templates() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            return new TreeSet<>(
                    files.filter(file -> file.toString().endsWith(".html")).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyKeyOfAPageHasATextAndEveryComposedOneHasSome(Path template) throws IOException {
        var page = Files.readString(template);
        var texts = texts();
        assertThat(KEY.matcher(page).results().map(key -> key.group(1))).isSubsetOf(texts);
        assertThat(KEY_OF_A_SCRIPT.matcher(page).results().map(key -> key.group(1)))
                .isSubsetOf(texts);
        assertThat(COMPOSED_KEY.matcher(page).results().map(key -> key.group(1)))
                .allSatisfy(prefix -> assertThat(texts).anyMatch(key -> key.startsWith(prefix)));
    }

    @Test
    void everyKeyOfTheScriptsStandsInTheFrame() throws IOException {
        var frame = Files.readString(Path.of("src/main/resources/templates/console/layout.html"));
        try (var scripts = Files.list(Path.of("src/main/resources/static/console"))) {
            for (var script :
                    scripts.filter(file -> file.toString().endsWith(".js")).toList()) {
                assertThat(KEY_OF_A_SCRIPT
                                .matcher(Files.readString(script))
                                .results()
                                .map(key -> key.group(0)))
                        .allSatisfy(key -> assertThat(frame).contains(key));
            }
        }
    }

    private static Set<String> texts() throws IOException {
        var all = new TreeSet<String>(bundle("messages"));
        all.addAll(bundle("console"));
        all.addAll(new ObjectMapper()
                .readValue(content("static/forms/en.json"), new TypeReference<Map<String, String>>() {})
                .keySet());
        return all;
    }

    private static Set<String> bundle(String name) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(content(name + ".properties")));
        return properties.stringPropertyNames();
    }

    private static String content(String file) throws IOException {
        return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    }
}
