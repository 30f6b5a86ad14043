package org.huying.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;

/** Hands out the content of an attachment, whole or not at all, in a way that a browser runs nothing of it. */
@Component
public class AttachmentContent {

    private static final Logger log = LoggerFactory.getLogger(AttachmentContent.class);

    private final AttachmentStore store;

    AttachmentContent(AttachmentStore store) {
        this.store = store;
    }

    /** The content as an answer over HTTP; a photo is to be shown, anything else to be saved. */
    public ResponseEntity<Resource> answer(Attachment attachment) {
        try {
            requireWhole(attachment);
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(attachment.type().mediaType()))
                    .contentLength(attachment.size())
                    .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "default-src 'none'; sandbox")
                    .body(new InputStreamResource(store.open(attachment.storageKey())));
        } catch (IOException e) {
            log.warn("The file {} of attachment {} cannot be read", attachment.storageKey(), attachment.id(), e);
            throw Refusal.gone("attachment.lost", attachment.name());
        }
    }

    private void requireWhole(Attachment attachment) throws IOException {
        try (var content = store.open(attachment.storageKey())) {
            if (!Sha256.of(content).equals(attachment.sha256())) {
                throw new IOException("its content has changed");
            }
        }
    }

    private static String disposition(Attachment attachment) {
        return (attachment.type().isPhoto() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
