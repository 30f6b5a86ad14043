package org.huying.console.sheet;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why something about a call was decided as it was, in the reader's words.
 *
 * @param table the id of the decision
 * @param department whose part it is about; absent where it is about the call
 * @param inputs what the decision saw, as {@code column: value}
 */
record Reason(
        String table,
        String decision,
        @Nullable String department,
        int version,
        String time,
        List<Rule> rules,
        List<String> inputs) {

    /** A rule that fitted, by what it says of itself. */
    record Rule(String id, String text) {}
}
