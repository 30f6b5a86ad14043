package org.huying.attachment;

import java.time.OffsetDateTime;

/**
 * A photo or file of a call or of what one of those called by an order did.
 *
 * @param size bytes of what is kept
 * @param sha256 of what is kept, in hexadecimal
 * @param storageKey where the store has it
 */
public record Attachment(
        long id,
        String name,
        AttachmentType type,
        long size,
        String sha256,
        AttachmentStage stage,
        String uploadedBy,
        OffsetDateTime uploadedAt,
        String storageKey) {}
