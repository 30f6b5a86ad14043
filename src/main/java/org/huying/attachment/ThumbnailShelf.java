package org.huying.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the small picture of each photo once somebody asked for it, beside the photos; an empty file says that none can
 * be made. Whatever is missing here is made again.
 */
@Component
class ThumbnailShelf {

    private static final Logger log = LoggerFactory.getLogger(ThumbnailShelf.class);

    private final AttachmentStore store;
    private final PixelLimit limit;
    private final Path directory;
    /** One at a time: a decoder may need hundreds of megabytes for a large photo. */
    private final Semaphore decoder = new Semaphore(1);

    ThumbnailShelf(AttachmentStore store, PixelLimit limit, AttachmentProperties properties) {
        this.store = store;
        this.limit = limit;
        directory = properties.directory().resolve("thumbnails");
    }

    /**
     * The small picture; empty where none can be made of it.
     *
     * @throws IOException where the photo is lost or damaged in the store
     */
    Optional<byte[]> of(Attachment photo) throws IOException {
        if (!photo.type().isPhoto()) {
            return Optional.empty();
        }
        var file = directory.resolve(photo.sha256().substring(0, 2)).resolve(photo.sha256() + ".jpg");
        return Optional.of(Files.exists(file) ? Files.readAllBytes(file) : makeAlone(photo, file))
                .filter(content -> content.length > 0);
    }

    private byte[] makeAlone(Attachment photo, Path file) throws IOException {
        decoder.acquireUninterruptibly();
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : make(photo, file);
        } finally {
            decoder.release();
        }
    }

    private byte[] make(Attachment photo, Path file) throws IOException {
        var content = content(photo);
        var small = small(photo, content);
        try {
            keep(small, file);
        } catch (IOException e) {
            log.warn("A small picture cannot be kept as {} and is made again each time", file, e);
        }
        return small;
    }

    private byte[] content(Attachment photo) throws IOException {
        try (var in = store.open(photo.storageKey())) {
            var content = in.readAllBytes();
            Sha256.require(photo.sha256(), new ByteArrayInputStream(content));
            return content;
        }
    }

    /** Decoders throw whatever they like at a damaged photo. */
    private byte[] small(Attachment photo, byte[] content) {
        try {
            return Thumbnail.of(photo.type(), content, limit);
        } catch (IOException | RuntimeException e) {
            log.info("No small picture can be made of attachment {}: {}", photo.id(), e.toString());
            return new byte[0];
        }
    }

    private static void keep(byte[] small, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var part = Files.createTempFile(file.getParent(), "", ".part");
        try {
            Files.write(part, small);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
