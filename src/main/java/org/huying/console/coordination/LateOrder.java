package org.huying.console.coordination;

import org.jspecify.annotations.Nullable;

import org.huying.console.Due;

/**
 * An order on the desk that somebody carries out late.
 *
 * @param task id of the task that follows it up
 * @param done how many of those it calls have reported done
 * @param silent from how many an answer is missing
 */
record LateOrder(
        String number,
        String title,
        @Nullable String area,
        String task,
        int done,
        int targets,
        int silent,
        @Nullable Due decideBy) {}
