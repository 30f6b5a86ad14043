package org.huying.intake;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.huying.call.Call;

/**
 * What a call has to do with others, by their numbers.
 *
 * @param mergedInto the main call that it follows, or followed until that was resolved
 * @param merged those that follow it, or followed it until it was resolved; absent in lists
 * @param recurrenceOf the call, closed as solved, whose matter it reports again
 * @param possibleDuplicates open calls that may be about the same; only in the answer to a report
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Related(
        @Nullable String mergedInto,
        @Nullable List<String> merged,
        @Nullable String recurrenceOf,
        @Nullable List<String> possibleDuplicates) {

    static Related of(Call call, @Nullable List<String> merged, @Nullable List<String> possibleDuplicates) {
        return new Related(call.mergedInto(), merged, call.recurrenceOf(), possibleDuplicates);
    }
}
