package org.huying.tasklist;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.huying.call.CallEvent;
import org.huying.call.CallEventType;

/**
 * What a department has asked for about a call, read from what happened.
 *
 * @param timeline of the call, oldest first
 * @param part group id of the supporting department whose part it is about; absent where it is about the lead's
 */
record Requests(List<CallEvent> timeline, @Nullable String part) {

    /** Working days more and why, while they wait for a decision; several departments may ask at once. */
    @Nullable
    String extension() {
        var asked = extensionAsked();
        return asked == null ? null : asked.note();
    }

    /** How many of them. */
    @Nullable
    Integer extensionDays() {
        var asked = extensionAsked();
        return asked == null || asked.newValue() == null ? null : Integer.valueOf(asked.newValue());
    }

    private @Nullable CallEvent extensionAsked() {
        return part == null
                ? last(
                        timeline,
                        CallEventType.EXTENSION_ASKED,
                        EnumSet.of(
                                CallEventType.EXTENDED,
                                CallEventType.EXTENSION_REFUSED,
                                CallEventType.EXTENSION_LAPSED))
                : last(
                        ofPart(),
                        CallEventType.SUPPORT_EXTENSION_ASKED,
                        EnumSet.of(
                                CallEventType.SUPPORT_EXTENDED,
                                CallEventType.SUPPORT_EXTENSION_REFUSED,
                                CallEventType.SUPPORT_EXTENSION_LAPSED));
    }

    /** The return that waits for a ruling. */
    @Nullable
    CallEvent returned() {
        return part == null
                ? last(timeline, CallEventType.RETURNED, EnumSet.of(CallEventType.RULED))
                : last(ofPart(), CallEventType.SUPPORT_RETURNED, EnumSet.of(CallEventType.SUPPORT_RULED));
    }

    private List<CallEvent> ofPart() {
        return timeline.stream()
                .filter(event -> Objects.equals(part, event.department()))
                .toList();
    }

    /** The plan and review date of the hold that was asked for last, unless that was refused; it is the whole call's. */
    TaskSheet.@Nullable Hold hold() {
        var asked = last(timeline, CallEventType.HOLD_ASKED, EnumSet.of(CallEventType.HOLD_REFUSED));
        return asked == null ? null : new TaskSheet.Hold(asked.note(), asked.newValue());
    }

    /** Whether it waits for a decision. */
    boolean isHoldOpen() {
        return last(timeline, CallEventType.HOLD_ASKED, EnumSet.of(CallEventType.HOLD_REFUSED, CallEventType.HELD))
                != null;
    }

    private static @Nullable CallEvent last(
            List<CallEvent> timeline, CallEventType type, Set<CallEventType> settledBy) {
        CallEvent asked = null;
        for (var event : timeline) {
            if (event.type() == type) {
                asked = event;
            } else if (settledBy.contains(event.type())) {
                asked = null;
            }
        }
        return asked;
    }
}
