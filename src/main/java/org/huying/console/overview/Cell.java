package org.huying.console.overview;

import org.jspecify.annotations.Nullable;

/**
 * The figures of one department in one of the areas of an area.
 *
 * @param path of an area directly in the one that is looked at; its own for calls that name none of these
 * @param department group id of whoever leads the calls, or was shown the cards; absent where nobody has been found yet
 */
record Cell(String path, @Nullable String department, Figures figures) {}
