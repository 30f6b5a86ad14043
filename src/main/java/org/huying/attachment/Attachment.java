package org.huying.attachment;

import java.time.OffsetDateTime;

/**
 * A photo or file of a call.
 *
 * @param size bytes of what is kept
 * @param sha256 of what is kept, in hexadecimal
 * @param storageKey where the store has it
 */
public record Attachment(
        long id,
        String callNumber,
        String name,
        AttachmentType type,
        long size,
        String sha256,
        AttachmentStage stage,
        String uploadedBy,
        OffsetDateTime uploadedAt,
        String storageKey) {}
