package org.huying.console.sheet;

import java.util.List;

import org.huying.routing.RoutingRecord;

/**
 * Why something about a call was decided as it was, in the reader's words.
 *
 * @param inputs what the decision saw, as {@code column: value}
 */
record Reason(String decision, int version, String time, List<RoutingRecord.Rule> rules, List<String> inputs) {}
