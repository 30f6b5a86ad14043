package org.huying.tasklist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.huying.attachment.AttachmentView;
import org.huying.order.Evidence;
import org.huying.order.TargetProgress;
import org.huying.routing.Name;

/**
 * An order as the form of one of its tasks shows it.
 *
 * @param order its number; tells the form that this is an order
 * @param issuer who issued it
 * @param target who has to carry it out, or follows up those who are silent
 * @param progress how far the target has come; absent where it follows up others
 * @param silent whom the office has to urge; absent where nobody is followed up
 * @param cause what is awaited of the target: {@code ACKNOWLEDGE} or {@code RESOLVE}
 * @param dueAt by when the task must be done
 * @param evidence what the report that it is done must carry
 * @param attachments photos and files of what the target did
 */
record OrderSheet(
        String order,
        String title,
        String text,
        TaskSheet.Place area,
        Name issuer,
        OffsetDateTime issuedAt,
        OffsetDateTime acknowledgeBy,
        OffsetDateTime doneBy,
        @Nullable Name target,
        @Nullable TargetProgress progress,
        @Nullable Silent silent,
        @Nullable String cause,
        @Nullable Instant dueAt,
        Set<Evidence> evidence,
        List<AttachmentView> attachments)
        implements Sheet {

    /**
     * Those whom an office follows up.
     *
     * @param many how many they are
     * @param targets how many the order calls
     * @param named the first of them
     */
    record Silent(int many, int targets, List<Name> named) {}
}
