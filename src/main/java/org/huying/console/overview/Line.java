package org.huying.console.overview;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

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
        @Nullable String calls) {

    /** One for each column. */
    public List<Entry> entries(LocalDate since) {
        return Arrays.stream(Column.values())
                .map(column -> column.entry(this, since))
                .toList();
    }
}
