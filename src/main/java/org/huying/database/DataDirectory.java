package org.huying.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.springframework.util.FileSystemUtils;

/**
 * The directory of the embedded database while this process holds it: no other Huying gets it meanwhile, and no
 * PostgreSQL that an earlier, killed Huying left behind runs on it any more.
 *
 * <p>The lock stands beside the directory, since PostgreSQL creates a database only where nothing is.
 */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws DatabaseRefusal when another Huying runs on it or another major version of PostgreSQL made it */
    static DataDirectory claim(Path directory, String majorVersion) throws IOException {
        var path = directory.toAbsolutePath().normalize();
        Files.createDirectories(path.getParent());
        var claimed = new DataDirectory(path, lock(path));
        try {
            claimed.requireVersion(majorVersion);
            Postmaster.end(claimed.path());
            Postmaster.end(claimed.unfinished());
            return claimed;
        } catch (IOException | RuntimeException e) {
            claimed.close();
            throw e;
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(beside(path, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new DatabaseRefusal(
                    "Another Huying is running on the database in " + path + ".",
                    "Use that one, or end it first, or give this one a directory of its own"
                            + " (huying.database.directory).");
        }
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void requireVersion(String majorVersion) throws IOException {
        if (isEmpty()) {
            return;
        }
        var version = path.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new DatabaseRefusal(
                    path + " holds files that are no PostgreSQL database.",
                    "Move them away, or name another directory (huying.database.directory).");
        }
        var found = Files.readString(version).strip();
        if (!found.equals(majorVersion)) {
            throw new DatabaseRefusal(
                    "The database in %s was made by PostgreSQL %s; this Huying brings PostgreSQL %s."
                            .formatted(path, found, majorVersion),
                    "Start the Huying that made it, dump the data there and load it here; or move the directory away"
                            + " to begin with an empty database.");
        }
    }

    /** Whether there is no database yet. */
    boolean isEmpty() throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        try (var files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    Path path() {
        return path;
    }

    /** What PostgreSQL itself has to say. */
    Path log() {
        return beside(path, ".log");
    }

    /** Where a new database is made: a start that is killed meanwhile leaves nothing half-made under the real name. */
    Path unfinished() {
        return beside(path, ".new");
    }

    void clearUnfinished() throws IOException {
        FileSystemUtils.deleteRecursively(unfinished());
    }

    void adoptUnfinished() throws IOException {
        Files.deleteIfExists(path);
        Files.move(unfinished(), path);
    }

    private static Path beside(Path path, String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
