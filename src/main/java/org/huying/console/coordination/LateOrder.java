package org.huying.console.coordination;

import org.jspecify.annotations.Nullable;

import org.huying.console.Due;

/**
 * An order on the desk that somebody carries out late.
 *
 * @param task id of the task that follows it up
 * @param target who is late, in the reader's language
 */
record LateOrder(
        String number,
        String title,
        @Nullable String area,
        @Nullable String target,
        String task,
        @Nullable Due decideBy) {}
