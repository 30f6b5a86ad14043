package org.huying.console.overview;

import org.jspecify.annotations.Nullable;

/**
 * A line of a table, in the reader's words.
 *
 * @param id slug of the area or group id of the department; absent for what belongs to none
 * @param calls how the list of calls is asked for those of the line; absent where it cannot be
 */
record Line(
        @Nullable String id,
        @Nullable String name,
        Figures figures,
        @Nullable String calls) {}
