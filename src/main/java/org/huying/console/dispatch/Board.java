package org.huying.console.dispatch;

import java.util.List;
import java.util.stream.Stream;

import org.huying.call.CallList;
import org.huying.call.CallStatus;
import org.huying.call.ListedCall;

/**
 * What a desk sees of its area, in nobody's language yet. An emergency stands in the first list and in no other.
 *
 * @param counts of the open calls, by status, and how many are late
 * @param emergencies those that are not resolved yet, the newest first
 * @param emergenciesInAll how many there are, however many are shown
 * @param emergenciesUnassigned how many of them nobody has yet
 * @param unassigned those that no rule caught, the most urgent first
 * @param supervised the others that a higher level watches, by their next deadline
 * @param due the others by their next deadline
 */
record Board(
        CallList.Counts counts,
        List<ListedCall> emergencies,
        long emergenciesInAll,
        long emergenciesUnassigned,
        List<ListedCall> unassigned,
        List<ListedCall> supervised,
        List<ListedCall> due) {

    long unassignedInAll() {
        return counts.of(CallStatus.UNASSIGNED) - emergenciesUnassigned;
    }

    /** Of those that have been assigned, also what nothing is due of. */
    long assignedInAll() {
        var assigned = CallStatus.OPEN.stream()
                .filter(status -> status != CallStatus.UNASSIGNED)
                .mapToLong(counts::of)
                .sum();
        return assigned - (emergenciesInAll - emergenciesUnassigned);
    }

    List<ListedCall> assigned() {
        return Stream.concat(supervised.stream(), due.stream()).toList();
    }
}
