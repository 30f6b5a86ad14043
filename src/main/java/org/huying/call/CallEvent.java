package org.huying.call;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a call.
 *
 * @param actor account id, or {@code system}
 * @param department group id of the department concerned
 * @param note why, in the words of the actor
 */
public record CallEvent(
        OffsetDateTime at,
        CallEventType type,
        String actor,
        @Nullable String department,
        @Nullable String note,
        @Nullable String oldValue,
        @Nullable String newValue) {}
