package org.huying.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.drew.imaging.FileTypeDetector;

import org.huying.problem.Refusal;

/** The types of file that are taken, told by their first bytes and never by what somebody calls them. */
public enum AttachmentType {
    JPEG("image/jpeg", "jpg", "jpe?g|jfif"),
    PNG("image/png", "png", "png"),
    WEBP("image/webp", "webp", "webp"),
    PDF("application/pdf", "pdf", "pdf"),
    MP4("video/mp4", "mp4", "mp4|m4v");

    private static final byte[] PDF_MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 16;

    private final String mediaType;
    private final String extension;
    private final String extensions;

    // The last are the extensions that such a file may have, as a regular expression.
    AttachmentType(String mediaType, String extension, String extensions) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isPhoto() {
        return mediaType.startsWith("image/");
    }

    String extension() {
        return extension;
    }

    static AttachmentType of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** Refuses a content of another type, and one that is not what its name says. */
    static AttachmentType require(InputStream content, String name) throws IOException {
        var type = detect(new BufferedInputStream(content))
                .orElseThrow(() -> Refusal.invalid("file", "attachment.typeUnknown"));
        var dot = name.lastIndexOf('.');
        var extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot >= 0 && !extension.matches(type.extensions)) {
            throw Refusal.invalid("file", "attachment.notWhatItsNameSays", name, type.name(), type.extension());
        }
        return type;
    }

    private static Optional<AttachmentType> detect(BufferedInputStream content) throws IOException {
        content.mark(HEAD);
        var head = content.readNBytes(HEAD);
        content.reset();
        if (head.length == 0) {
            throw Refusal.invalid("file", "attachment.empty");
        }
        if (Arrays.equals(head, 0, Math.min(head.length, PDF_MAGIC.length), PDF_MAGIC, 0, PDF_MAGIC.length)) {
            return Optional.of(PDF);
        }
        // The library does not know the brands iso4 and later, nor heim and heis.
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("ftypiso", 4)) {
            return Optional.of(MP4);
        }
        if (text.startsWith("ftyphei", 4)) {
            throw Refusal.invalid("file", "attachment.heic");
        }
        return switch (FileTypeDetector.detectFileType(content)) {
            case Jpeg -> Optional.of(JPEG);
            case Png -> Optional.of(PNG);
            case WebP -> Optional.of(WEBP);
            case Mp4 -> Optional.of(MP4);
            case Heif -> throw Refusal.invalid("file", "attachment.heic");
            default -> Optional.empty();
        };
    }
}
