package org.huying.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an audit found.
 *
 * @param at when it began
 * @param milliseconds how long it took
 * @param running how many deadlines run
 * @param counts how many findings there are of each type, types without one included
 * @param findings the first of each type, by call
 * @param advice what to do about each type that was found
 */
record AuditReport(
        Instant at,
        long milliseconds,
        long running,
        Map<Finding.Type, Long> counts,
        List<Finding> findings,
        List<Advice> advice) {

    record Advice(Finding.Type type, String en, String zh) {}

    boolean isClean() {
        return findings.isEmpty();
    }
}
