package org.huying.attachment;

import java.time.OffsetDateTime;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An attachment as people see it.
 *
 * @param href where its content is
 * @param missing true where the content is lost or damaged, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachmentView(
        long id,
        String name,
        String mediaType,
        long size,
        String uploadedBy,
        OffsetDateTime uploadedAt,
        AttachmentStage stage,
        String href,
        @Nullable Boolean missing) {

    static AttachmentView of(Attachment attachment, String folder, boolean missing) {
        return new AttachmentView(
                attachment.id(),
                attachment.name(),
                attachment.type().mediaType(),
                attachment.size(),
                attachment.uploadedBy(),
                attachment.uploadedAt(),
                attachment.stage(),
                folder + "/" + attachment.id(),
                missing ? true : null);
    }
}
