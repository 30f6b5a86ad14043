package org.huying.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Keeps each content as a file named by its SHA-256. It is written under another name, forced to the disk and then moved
 * there in one step; content that comes again replaces itself, which heals a damaged file.
 */
@Component
class DirectoryStore implements AttachmentStore {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    private final Path directory;
    private final Path unfinished;
    private final DataSize leastFree;
    private final Clock clock;

    DirectoryStore(AttachmentProperties properties, Clock clock) {
        directory = properties.directory();
        unfinished = directory.resolve("unfinished");
        leastFree = properties.leastFreeSpace();
        this.clock = clock;
    }

    @Override
    public Kept put(Content content) throws IOException {
        Files.createDirectories(unfinished);
        requireRoom();
        var file = Files.createTempFile(unfinished, "", ".part");
        try {
            var sha256 = write(content, file);
            var size = Files.size(file);
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            var folder = Files.createDirectories(folder(sha256));
            Files.move(file, file(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folder);
            force(directory);
            return new Kept(sha256, size, sha256);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(file(key));
    }

    @Override
    public boolean holds(String key, long size) {
        try {
            return Files.size(file(key)) == size;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void keysPutBefore(Instant time, int most, Consumer<List<String>> keys) throws IOException {
        var some = new ArrayList<String>();
        OldFiles.find(directory, time, file -> {
            var name = file.getFileName().toString();
            if (KEY.matcher(name).matches()) {
                some.add(name);
            }
            if (some.size() == most) {
                keys.accept(List.copyOf(some));
                some.clear();
            }
        });
        if (!some.isEmpty()) {
            keys.accept(some);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(file(key));
    }

    @Override
    public void deleteUnfinishedBefore(Instant time) throws IOException {
        var old = new ArrayList<Path>();
        OldFiles.find(unfinished, time, old::add);
        for (var file : old) {
            Files.deleteIfExists(file);
        }
    }

    private void requireRoom() throws IOException {
        var free = Files.getFileStore(unfinished).getUsableSpace();
        if (free < leastFree.toBytes()) {
            throw new IOException("only " + DataSize.ofBytes(free).toMegabytes() + " MB are free on the disk of "
                    + directory + ", huying.attachment.least-free-space says " + leastFree.toMegabytes() + " MB");
        }
    }

    private static String write(Content content, Path file) throws IOException {
        var digest = Sha256.digest();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.writeTo(digesting(channel, digest));
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Not closed and not buffered: the channel behind it is forced afterwards. */
    private static OutputStream digesting(FileChannel channel, MessageDigest digest) {
        return new DigestOutputStream(Channels.newOutputStream(channel), digest);
    }

    /** A new name is safe when its directory is on the disk. */
    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path folder(String key) {
        return directory.resolve(key.substring(0, 2));
    }

    private Path file(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no key of this store: " + key);
        }
        return folder(key).resolve(key);
    }
}
