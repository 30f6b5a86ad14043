package org.huying.console.overview;

import org.jspecify.annotations.Nullable;

/**
 * What stands in one place of a table.
 *
 * @param look the classes of its style
 * @param basis out of how many a share is; absent where it is none
 * @param address where exactly these calls are listed; absent where there are none, or the list cannot be asked for them
 */
record Entry(
        String look,
        String text,
        @Nullable String basis,
        @Nullable String address) {}
