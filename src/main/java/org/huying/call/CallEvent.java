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
        @Nullable String newValue) {

    private static final String SEPARATOR = " · ";

    /** The code of the duty item by which a department was found, or by which it says whose the matter is. */
    public @Nullable String dutyItem() {
        return switch (type) {
            case ROUTED -> note;
            case RETURNED, SUPPORT_RETURNED -> newValue;
            default -> null;
        };
    }

    /** The note without what stands before it in some: the code and Chinese name of a duty item, or a number of days. */
    public @Nullable String reason() {
        return switch (type) {
            case ROUTED -> null;
            case RETURNED, SUPPORT_RETURNED, EXTENSION_ASKED, SUPPORT_EXTENSION_ASKED ->
                note != null && note.contains(SEPARATOR)
                        ? note.substring(note.indexOf(SEPARATOR) + SEPARATOR.length())
                        : null;
            default -> note;
        };
    }
}
