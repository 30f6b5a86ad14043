package org.huying.console.coordination;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huying.console.Due;

/**
 * An order on the desk that somebody carries out late.
 *
 * @param task id of the task that follows it up
 * @param done how many of those it calls have reported done
 * @param isAlert whether an emergency called them
 * @param silent from how many this office has to urge an answer is missing
 * @param named the first of them, in the order in which they were called
 */
record LateOrder(
        String number,
        String title,
        @Nullable String area,
        boolean isAlert,
        String task,
        int done,
        int targets,
        int silent,
        List<String> named,
        @Nullable Due decideBy) {}
