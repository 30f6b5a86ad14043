package org.huying.console.orders;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huying.attachment.AttachmentView;
import org.huying.order.TargetState;

/**
 * One of those called by an order, in the reader's words.
 *
 * @param people how many a team has
 * @param acknowledged when, absent where it has not; likewise {@code done} and {@code urged}
 * @param office the coordination office that follows it up because it is late, or did when it answered
 * @param card {@code YELLOW} or {@code RED}
 * @param note what it wrote
 * @param photos photos and files of what it did
 */
record TargetRow(
        String name,
        @Nullable Integer people,
        TargetState state,
        @Nullable String acknowledged,
        boolean acknowledgedLate,
        @Nullable String done,
        boolean doneLate,
        @Nullable String urged,
        @Nullable String office,
        @Nullable String card,
        @Nullable String note,
        List<AttachmentView> photos) {}
