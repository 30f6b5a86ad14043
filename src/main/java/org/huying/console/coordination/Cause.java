package org.huying.console.coordination;

import org.jspecify.annotations.Nullable;

import org.huying.call.CallEventType;

/**
 * The event that brought a call onto the desk, in the reader's language.
 *
 * @param value what was asked for or given: days more, the day of a review, the number of a supervision, the duty item
 *     that says whose it is
 */
record Cause(
        CallEventType type,
        String at,
        @Nullable String department,
        @Nullable String value,
        @Nullable String note) {}
