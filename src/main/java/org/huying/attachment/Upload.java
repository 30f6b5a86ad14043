package org.huying.attachment;

import java.io.IOException;
import java.io.OutputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * A file as somebody sends it, found to be of a type that is taken and whole.
 *
 * @param name as its owner calls it, without a path and without what cannot be seen
 * @param metadata of a photo; {@link PhotoMetadata#NONE} of anything else
 */
record Upload(InputStreamSource file, String name, AttachmentType type, PhotoMetadata metadata, PixelLimit limit) {

    private static final int LONGEST_NAME = 200;

    static Upload of(@Nullable String fileName, InputStreamSource file, PixelLimit limit) throws IOException {
        var name = clean(fileName);
        var type = type(file, name);
        var upright = new Upload(file, named(name, type), type, PhotoMetadata.NONE, limit);
        return type.isPhoto() ? upright.withMetadata() : upright;
    }

    /** Writes what is to be kept of it: of a photo nothing that it says of itself but which side is up. */
    void copyTo(OutputStream out) throws IOException {
        try (var content = file.getInputStream()) {
            if (type.isPhoto()) {
                PhotoCopy.copy(type, content, out, metadata.orientation(), limit);
            } else {
                content.transferTo(out);
            }
        }
    }

    /** A photo that announces more than it has is refused before anything makes room for it. */
    private Upload withMetadata() throws IOException {
        copyTo(OutputStream.nullOutputStream());
        try (var content = file.getInputStream()) {
            return new Upload(file, name, type, PhotoMetadata.of(type, content), limit);
        }
    }

    private static AttachmentType type(InputStreamSource file, String name) throws IOException {
        try (var content = file.getInputStream()) {
            return AttachmentType.require(content, name);
        }
    }

    /** The name alone, without what cannot be seen: invisible characters can make it look like another type. */
    private static String clean(@Nullable String fileName) {
        var path = fileName == null ? "" : fileName;
        var last = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return path.substring(last + 1).replaceAll("\\p{C}", "").strip();
    }

    private static String named(String clean, AttachmentType type) {
        if (clean.isEmpty()) {
            return "attachment." + type.extension();
        }
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    }
}
