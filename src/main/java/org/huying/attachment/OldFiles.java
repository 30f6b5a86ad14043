package org.huying.attachment;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the files that were last written before a time; what vanishes meanwhile or cannot be read is passed over. */
class OldFiles extends SimpleFileVisitor<Path> {

    private static final Logger log = LoggerFactory.getLogger(OldFiles.class);
    private static final int IN_FOLDERS_OF_THE_FOLDER = 2;

    private final Instant before;
    private final Consumer<Path> found;

    private OldFiles(Instant before, Consumer<Path> found) {
        this.before = before;
        this.found = found;
    }

    static void find(Path folder, Instant before, Consumer<Path> found) throws IOException {
        Files.walkFileTree(folder, Set.of(), IN_FOLDERS_OF_THE_FOLDER, new OldFiles(before, found));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()
                && attributes.lastModifiedTime().toInstant().isBefore(before)) {
            found.accept(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return passOver(file, e);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
        return e == null ? FileVisitResult.CONTINUE : passOver(folder, e);
    }

    private static FileVisitResult passOver(Path file, IOException e) {
        if (!(e instanceof NoSuchFileException)) {
            log.warn("{} cannot be looked at", file, e);
        }
        return FileVisitResult.CONTINUE;
    }
}
