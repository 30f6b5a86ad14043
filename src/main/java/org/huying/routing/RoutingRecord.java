package org.huying.routing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One decision about a call, as it was made.
 *
 * @param decision id of the decision
 * @param name what that version of it is called
 * @param version of the decision, not necessarily the one that decides today
 * @param department group id of whom it is about; absent where it is about the call as a whole
 * @param rules those that matched
 * @param inputs what the decision saw, by the labels of its columns
 */
public record RoutingRecord(
        OffsetDateTime at,
        String decision,
        Name name,
        int version,
        @Nullable String department,
        List<Rule> rules,
        Map<String, @Nullable Object> inputs) {

    /**
     * A rule that matched.
     *
     * @param text what its author wrote beside it; absent where nothing is, or the version is not deployed any more
     */
    public record Rule(String id, @Nullable String text) {}
}
