package org.huying.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoreTest {

    private static final Instant NOW = Instant.parse("2026-06-09T01:00:00Z");
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private AttachmentStore store;

    @BeforeEach
    void open() {
        store = at(directory.resolve("store"));
    }

    @Test
    void whatIsPutIsThereOnceUnderItsDigest() throws IOException {
        var kept = store.put(out -> out.write(HELLO));
        assertThat(kept.sha256()).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        assertThat(store.put(out -> out.write(HELLO))).isEqualTo(kept);
        assertThat(store.holds(kept.key(), 5)).isTrue();
        assertThat(files()).hasSize(1);
        try (var content = store.open(kept.key())) {
            assertThat(content.readAllBytes()).isEqualTo(HELLO);
        }
    }

    @Test
    void fullDiskLeavesNothing() {
        assertThatThrownBy(() -> store.put(out -> {
                    out.write(HELLO);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void directoryThatCannotBeMadeIsSaid() throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> at(file).put(out -> out.write(HELLO))).isInstanceOf(IOException.class);
    }

    @Test
    void damagedFileIsNotHeldAndHealsWhenItComesAgain() throws IOException {
        var kept = store.put(out -> out.write(HELLO));
        Files.write(files().get(0), new byte[] {1});
        assertThat(store.holds(kept.key(), kept.size())).isFalse();
        store.put(out -> out.write(HELLO));
        assertThat(store.holds(kept.key(), kept.size())).isTrue();
        store.delete(kept.key());
        assertThat(store.holds(kept.key(), kept.size())).isFalse();
    }

    @Test
    void keysTellWhenTheyWerePut() throws IOException {
        var kept = store.put(out -> out.write(HELLO));
        assertThat(store.keysPutBefore(NOW)).isEmpty();
        assertThat(store.keysPutBefore(NOW.plusSeconds(1))).containsExactly(kept.key());
    }

    @Test
    void keyIsNoPath() {
        assertThatThrownBy(() -> store.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private static AttachmentStore at(Path folder) {
        return new DirectoryStore(Settings.in(folder), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private List<Path> files() {
        try (var files = Files.find(directory, 9, (file, attributes) -> attributes.isRegularFile())) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
