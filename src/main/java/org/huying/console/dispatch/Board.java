package org.huying.console.dispatch;

import java.util.List;

import org.huying.call.CallList;
import org.huying.call.CallStatus;
import org.huying.call.ListedCall;

/**
 * What a desk sees of its area, in nobody's language yet.
 *
 * @param counts of the open calls, by status, and how many are late
 * @param unassigned those that no rule caught, the most urgent first
 * @param due the others by their next deadline
 */
record Board(CallList.Counts counts, List<ListedCall> unassigned, List<ListedCall> due) {

    long unassignedInAll() {
        return counts.of(CallStatus.UNASSIGNED);
    }

    /** Of those that have been assigned, also what nothing is due of. */
    long assignedInAll() {
        return CallStatus.OPEN.stream()
                .filter(status -> status != CallStatus.UNASSIGNED)
                .mapToLong(counts::of)
                .sum();
    }
}
