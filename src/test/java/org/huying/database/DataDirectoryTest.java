package org.huying.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path parent;

    Path directory;

    @BeforeEach
    void name() {
        directory = parent.resolve("postgresql");
    }

    @Test
    void onlyOneHuyingHoldsADirectory() throws IOException {
        try (var held = DataDirectory.claim(directory, "17")) {
            assertThat(held.isEmpty()).isTrue();
            assertRefused("Another Huying is running");
        }
        DataDirectory.claim(directory, "17").close();
    }

    @Test
    void aDatabaseOfAnotherMajorVersionIsLeftAlone() throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("PG_VERSION"), "16\n");
        assertRefused("made by PostgreSQL 16; this Huying brings PostgreSQL 17");
        assertThat(directory.resolve("PG_VERSION")).hasContent("16");
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("holiday.txt"), "photos");
        assertRefused("no PostgreSQL database");
        assertThat(directory.resolve("holiday.txt")).exists();
    }

    @Test
    void aRefusalGivesTheDirectoryBack() throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("PG_VERSION"), "16\n");
        assertRefused("16");
        Files.delete(directory.resolve("PG_VERSION"));
        DataDirectory.claim(directory, "17").close();
    }

    private void assertRefused(String reason) {
        assertThatExceptionOfType(DatabaseRefusal.class)
                .isThrownBy(() -> DataDirectory.claim(directory, "17").close())
                .withMessageContaining(reason)
                .satisfies(refusal -> assertThat(refusal.remedy()).isNotBlank());
    }
}
