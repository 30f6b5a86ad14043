package org.huying.order;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What happened to an order.
 *
 * @param target group id of the unit or team it happened to; absent where it happened to the whole order
 * @param actor account, or {@code system}
 * @param office the coordination office that was called, or that acted
 * @param targets how many it happened to, where it happened to several at once
 */
public record OrderEvent(
        OffsetDateTime at,
        OrderEventType type,
        @Nullable String target,
        String actor,
        @Nullable String office,
        @Nullable String note,
        @Nullable Integer targets) {}
