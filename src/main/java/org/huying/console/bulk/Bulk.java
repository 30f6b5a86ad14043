package org.huying.console.bulk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody does to many calls.
 *
 * @param round which of the times that it began; whoever works for an earlier one has been stopped
 * @param department group id of the one that gets the calls
 * @param main number of the call that goes on
 */
record Bulk(
        UUID id,
        BulkAction action,
        BulkState state,
        int round,
        @Nullable String department,
        @Nullable String main,
        @Nullable String note) {}
