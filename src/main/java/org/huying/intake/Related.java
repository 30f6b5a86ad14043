package org.huying.intake;

import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.huying.assessment.StreetRating;
import org.huying.call.Support;
import org.huying.order.Alert;

/**
 * What stands beside a call: others, by their numbers, its orders, and what was said of it.
 *
 * @param mergedInto the main call that it follows, or followed until that was resolved
 * @param merged those that follow it, or followed it until it was resolved; absent in lists
 * @param recurrenceOf the call, closed as solved, whose matter it reports again
 * @param possibleDuplicates open calls that may be about the same; only in the answer to a report
 * @param support the parts of the departments that were called to support, of each the last; absent in lists
 * @param alerts the orders that alerted the responders of an emergency
 * @param streetRatings what the street said of the departments that took part
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Related(
        @Nullable String mergedInto,
        @Nullable List<String> merged,
        @Nullable String recurrenceOf,
        @Nullable List<String> possibleDuplicates,
        @Nullable Collection<Support> support,
        List<Alert> alerts,
        List<StreetRating> streetRatings) {}
