package org.huying.console.coordination;

import org.jspecify.annotations.Nullable;

import org.huying.console.CallCard;
import org.huying.console.Due;

/**
 * A call on the desk.
 *
 * @param task id of the task that decides it, absent for what is only watched
 * @param decideBy by when
 * @param cause what led to it
 */
record Row(
        CallCard call,
        @Nullable String task,
        @Nullable Due decideBy,
        @Nullable Cause cause) {}
