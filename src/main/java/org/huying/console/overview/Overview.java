package org.huying.console.overview;

import java.time.LocalDate;
import java.util.List;

/**
 * How an area stands, in the reader's words.
 *
 * @param above the areas that it lies in, as far as the reader watches over them, the largest first
 * @param beside where the reader watches over several areas, all of them
 * @param since the first day of the span
 * @param areas a line for each area in it of which there is something to say, and one for the calls that lie in none
 * @param quiet in how many areas nothing is
 * @param total all of its calls
 * @param departments a line for each department that has something to do with one of them
 * @param more how many departments are not shown
 */
record Overview(
        Place area,
        List<Place> above,
        List<Place> beside,
        LocalDate since,
        List<Line> areas,
        int quiet,
        Line total,
        List<Line> departments,
        int more) {

    /** An area by its slug, and what it is called. */
    record Place(String slug, String name) {}
}
