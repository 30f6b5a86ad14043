package org.huying.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huying.call.CallKind;
import org.huying.call.CallStatus;

/**
 * What calls are asked for.
 *
 * @param area slug; the calls of the area and everything in it
 * @param overdue only those whose running deadline is over, or only those whose is not
 * @param supervised only open calls that are supervised, or only those that are not
 * @param q text in title or description, or a number
 * @param sort {@code receivedAt}, {@code resolveBy} or {@code number}, a leading minus for descending
 * @param page from 0
 * @param size 1 to 200
 */
record CallQuery(
        @Nullable List<CallStatus> status,
        @Nullable String area,
        @Nullable String department,
        @Nullable String category,
        @Nullable CallKind kind,
        @Nullable Boolean overdue,
        @Nullable Boolean supervised,
        @Nullable String q,
        @Nullable String sort,
        @Nullable Integer page,
        @Nullable Integer size) {}
