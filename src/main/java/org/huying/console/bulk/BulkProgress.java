package org.huying.console.bulk;

import java.util.Map;

/**
 * How far it is with what is done to many calls.
 *
 * @param counts how many calls have come to what
 */
record BulkProgress(Bulk bulk, Map<Outcome, Long> counts) {

    public long count(String outcome) {
        return counts.getOrDefault(Outcome.valueOf(outcome), 0L);
    }

    public long settled() {
        return bulk.state() == BulkState.CHECKING ? all() - count("UNKNOWN") : count("DONE") + count("FAILED");
    }

    /** How many the work under way is about. */
    public long total() {
        return bulk.state() == BulkState.CHECKING ? all() : settled() + count("POSSIBLE");
    }

    private long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
