package org.huying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everyPackageStandsInTheTree(String readme) throws IOException {
        var text = Files.readString(Path.of(readme));
        try (var packages = Files.list(Path.of("src/main/java/org/huying"))) {
            assertThat(packages.filter(Files::isDirectory).map(Path::getFileName))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(text).contains("  " + name + "/"));
        }
    }
}
