package org.huying.order;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * How far one of those called by an order has come.
 *
 * @param group its group id
 * @param people how many a team has; absent for a unit
 * @param acknowledgeOverdueAt when it was found late in acknowledging
 * @param doneOverdueAt when it was found late in reporting done
 * @param office the coordination office that follows it up because it is late, or did when it answered
 * @param card {@code YELLOW} or {@code RED}, the last that was shown because it was late
 * @param note what it wrote
 * @param urgedAt when it was urged last, by the desk that issued the order or an office above it
 */
public record TargetProgress(
        String group,
        @Nullable Integer people,
        TargetState state,
        @Nullable OffsetDateTime acknowledgedAt,
        @Nullable OffsetDateTime acknowledgeOverdueAt,
        @Nullable OffsetDateTime doneAt,
        @Nullable OffsetDateTime doneOverdueAt,
        @Nullable String office,
        @Nullable String card,
        @Nullable String note,
        @Nullable OffsetDateTime urgedAt) {}
