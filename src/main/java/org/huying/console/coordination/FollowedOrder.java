package org.huying.console.coordination;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huying.console.Due;

/**
 * An order whose silent units an office has urged, or that rose above it.
 *
 * @param isAlert whether an emergency called them
 * @param done how many of those it calls have reported done
 * @param silent how many of those the office was called for have still not answered
 * @param offices names of those who follow them up now
 * @param due when the next level is called
 */
record FollowedOrder(
        String number,
        String title,
        @Nullable String area,
        boolean isAlert,
        int done,
        int targets,
        int silent,
        List<String> offices,
        @Nullable Due due) {}
