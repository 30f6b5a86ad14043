package org.huying.console.overview;

import org.jspecify.annotations.Nullable;

/**
 * The figures of one department in one area: the smallest part of the city that is counted.
 *
 * @param path of the area that the calls name
 * @param department group id of whoever leads the calls, or was shown the cards; absent where nobody has been found yet
 */
record Cell(String path, @Nullable String department, Figures figures) {

    boolean isIn(String areaPath) {
        return (path + ".").startsWith(areaPath + ".");
    }
}
