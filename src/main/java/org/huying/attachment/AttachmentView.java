package org.huying.attachment;

import java.time.OffsetDateTime;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An attachment as people see it.
 *
 * @param href where its content is
 * @param thumbnail where a small JPEG of it is; absent where it is no photo. A damaged photo has none there either: 404
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
        @Nullable String thumbnail,
        @Nullable Boolean missing) {

    static AttachmentView of(Attachment attachment, String folder, boolean missing) {
        var href = folder + "/" + attachment.id();
        return new AttachmentView(
                attachment.id(),
                attachment.name(),
                attachment.type().mediaType(),
                attachment.size(),
                attachment.uploadedBy(),
                attachment.uploadedAt(),
                attachment.stage(),
                href,
                attachment.type().isPhoto() ? href + "/thumbnail" : null,
                missing ? true : null);
    }
}
