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
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

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
    void spaceThatShallStayFreeIsNotTaken() {
        var greedy = new DirectoryStore(
                Settings.in(directory, DataSize.ofTerabytes(1 << 20)), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThatThrownBy(() -> greedy.put(out -> out.write(HELLO)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("least-free-space");
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
        assertThat(keysPutBefore(NOW, 9)).isEmpty();
        assertThat(keysPutBefore(NOW.plusSeconds(1), 9)).containsExactly(List.of(kept.key()));
    }

    @Test
    void keysComeSoManyAtOnce() throws IOException {
        putNumbers(5);
        assertThat(keysPutBefore(NOW.plusSeconds(1), 2)).extracting(List::size).containsExactly(2, 2, 1);
    }

    @Test
    void fileThatVanishesMeanwhileEndsNothing() throws IOException {
        putNumbers(5);
        var seen = new ArrayList<String>();
        store.keysPutBefore(NOW.plusSeconds(1), 1, keys -> {
            seen.addAll(keys);
            FileSystemUtils.deleteRecursively(directory.resolve("store").toFile());
        });
        assertThat(seen).hasSize(1);
    }

    @Test
    void storeThatHoldsNothingYetHasNoKeys() throws IOException {
        assertThat(keysPutBefore(NOW, 9)).isEmpty();
        store.deleteUnfinishedBefore(NOW);
    }

    private void putNumbers(int count) throws IOException {
        for (var number = 0; number < count; number++) {
            var content = number;
            store.put(out -> out.write(content));
        }
    }

    private List<List<String>> keysPutBefore(Instant time, int most) throws IOException {
        var chunks = new ArrayList<List<String>>();
        store.keysPutBefore(time, most, chunks::add);
        return chunks;
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
