package org.huying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.api.Test;

class MessageBundlesTest {

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("/messages_zh.properties")).isEqualTo(keys("/messages.properties"));
    }

    private static Object keys(String bundle) throws IOException {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(MessageBundlesTest.class.getResourceAsStream(bundle))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties.keySet();
    }
}
