package org.huying.call;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.huying.security.CurrentUser;

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

    /** What follows by itself from what somebody did; whoever that was, did not do this. */
    private static final Set<CallEventType> BY_ITSELF = EnumSet.of(
            CallEventType.ALERTED,
            CallEventType.NOBODY_ALERTED,
            CallEventType.ROUTED,
            CallEventType.DISPATCHED,
            CallEventType.SUPPORT_CALLED,
            CallEventType.STARTED,
            CallEventType.REDO_ORDERED,
            CallEventType.PROMISE_MOVED,
            CallEventType.PROMISE_KEPT,
            CallEventType.PROMISE_BROKEN,
            CallEventType.RECURRED,
            CallEventType.CLOSED);

    /** What a department does; of all else it is the one that it concerns. */
    public static final Set<CallEventType> BY_ITS_DEPARTMENT = Set.of(
            CallEventType.ACKNOWLEDGED,
            CallEventType.RETURNED,
            CallEventType.EXTENSION_ASKED,
            CallEventType.HOLD_ASKED,
            CallEventType.RESOLVED,
            CallEventType.OPINION_FOLLOWED,
            CallEventType.OPINION_NOT_FOLLOWED,
            CallEventType.SUPPORT_ACKNOWLEDGED,
            CallEventType.SUPPORT_RETURNED,
            CallEventType.SUPPORT_EXTENSION_ASKED,
            CallEventType.SUPPORT_REPORTED);

    private static final String SEPARATOR = " · ";

    /** Account id of whoever did it, or {@code system} where it followed by itself from what they did. */
    public String doer() {
        return BY_ITSELF.contains(type) ? CurrentUser.SYSTEM : actor;
    }

    /** Whether its department did it; of all else that department is the one that it concerns. */
    public boolean byDepartment() {
        return department != null && BY_ITS_DEPARTMENT.contains(type);
    }

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

    /** The same for readers who do not handle the call. */
    public CallEvent masked() {
        return new CallEvent(
                at, type, actor, department, note == null ? null : Caller.withoutNumbers(note), oldValue, newValue);
    }
}
