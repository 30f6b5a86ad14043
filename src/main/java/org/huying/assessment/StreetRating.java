package org.huying.assessment;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What the street said of a department that took part in a call.
 *
 * @param department group id of the department
 * @param rating from 1 to 5, the best
 * @param office the desk or coordination office for which it was said
 */
public record StreetRating(
        String department, int rating, @Nullable String comment, String office, OffsetDateTime ratedAt) {}
