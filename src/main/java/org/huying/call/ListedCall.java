package org.huying.call;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A call as a list shows it; nothing of it is personal.
 *
 * @param supervised whether a higher level watches it and it is open
 * @param dueAt by when the next thing must be done that is not the caller's own; absent where nothing is due
 * @param soonAt from when on that is called soon; absent where nothing is due
 * @param dueKind what must be done, as {@code org.huying.deadline.DeadlineKind} names it; absent where nothing is due
 * @param dueOf group id of the department, desk or office that must do it; absent where nothing is due
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
        boolean supervised,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime resolveBy,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime soonAt,
        @Nullable String dueKind,
        @Nullable String dueOf) {}
