package org.huying.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

import org.huying.problem.Refusal;

/**
 * Hands out the content of an attachment, whole or not at all, in a way that a browser runs nothing of it. A browser keeps
 * it but asks each time, as rights change and contents do not.
 */
@Component
public class AttachmentContent {

    private static final Logger log = LoggerFactory.getLogger(AttachmentContent.class);

    private final AttachmentStore store;
    private final ThumbnailShelf thumbnails;

    AttachmentContent(AttachmentStore store, ThumbnailShelf thumbnails) {
        this.store = store;
        this.thumbnails = thumbnails;
    }

    /** The content as an answer over HTTP; a photo is to be shown, anything else to be saved. 410 where it is lost. */
    public ResponseEntity<Resource> answer(Attachment attachment, WebRequest request) {
        var version = "\"" + attachment.sha256() + "\"";
        if (hasAlready(request, version)) {
            return notModified(version);
        }
        try {
            requireWhole(attachment);
            var content = store.open(attachment.storageKey());
            return found(version, attachment.type().mediaType(), disposition(attachment))
                    .contentLength(attachment.size())
                    .body(new InputStreamResource(content));
        } catch (IOException e) {
            throw lost(attachment, e);
        }
    }

    /** A JPEG of at most 320 points, upright; 404 where there is none: of a film, a document or a damaged photo. */
    public ResponseEntity<Resource> thumbnail(Attachment attachment, WebRequest request) {
        var version = "\"" + attachment.sha256() + "-" + Thumbnail.SIDE + "\"";
        if (hasAlready(request, version)) {
            return notModified(version);
        }
        var inline = ContentDisposition.inline().build();
        return found(version, MediaType.IMAGE_JPEG_VALUE, inline)
                .body(new ByteArrayResource(small(attachment)
                        .orElseThrow(() -> Refusal.notFound("attachment.noThumbnail", attachment.name()))));
    }

    private Optional<byte[]> small(Attachment attachment) {
        try {
            return thumbnails.of(attachment);
        } catch (IOException e) {
            throw lost(attachment, e);
        }
    }

    private static Refusal lost(Attachment attachment, IOException e) {
        log.warn("The file {} of attachment {} cannot be read", attachment.storageKey(), attachment.id(), e);
        return Refusal.gone("attachment.lost", attachment.name());
    }

    private void requireWhole(Attachment attachment) throws IOException {
        try (var content = store.open(attachment.storageKey())) {
            Sha256.require(attachment.sha256(), content);
        }
    }

    private static boolean hasAlready(WebRequest request, String version) {
        var versions = request.getHeaderValues(HttpHeaders.IF_NONE_MATCH);
        return versions != null && Arrays.stream(versions).anyMatch(some -> some.contains(version));
    }

    private static ResponseEntity<Resource> notModified(String version) {
        return kept(HttpStatus.NOT_MODIFIED, version).build();
    }

    private static ResponseEntity.BodyBuilder found(String version, String type, ContentDisposition disposition) {
        return kept(HttpStatus.OK, version)
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private static ResponseEntity.BodyBuilder kept(HttpStatus status, String version) {
        return ResponseEntity.status(status)
                .eTag(version)
                .cacheControl(CacheControl.noCache().cachePrivate());
    }

    private static ContentDisposition disposition(Attachment attachment) {
        return (attachment.type().isPhoto() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
    }
}
