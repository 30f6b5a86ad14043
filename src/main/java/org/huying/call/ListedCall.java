package org.huying.call;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A call as a list shows it; nothing of it is personal.
 *
 * @param dueAt by when the next thing must be done that is not the caller's own; absent where nothing is due
 * @param soonAt from when on that is called soon; absent where nothing is due
 */
public record ListedCall(
        String number,
        String title,
        Urgency urgency,
        CallStatus status,
        String category,
        String area,
        @Nullable String place,
        @Nullable String leadDepartment,
        List<String> supportingDepartments,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime resolveBy,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime soonAt) {}
