package org.huying.order;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** An order as the API shows it, with its n of N. */
public record OrderView(
        String number,
        String title,
        String text,
        String area,
        String issuer,
        @Nullable String issuerGroup,
        @Nullable String callNumber,
        OrderStatus status,
        Set<Evidence> evidence,
        OffsetDateTime issuedAt,
        OffsetDateTime acknowledgeBy,
        OffsetDateTime doneBy,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endNote,
        Tally counts,
        @Nullable Page<TargetProgress> targets) {

    /** One page of many. */
    public record Page<T>(List<T> items, int page, int size, long total) {}

    public static OrderView of(Order order, Tally counts, @Nullable Page<TargetProgress> targets) {
        return new OrderView(
                order.number(),
                order.title(),
                order.text(),
                order.area(),
                order.issuer(),
                order.issuerGroup(),
                order.callNumber(),
                order.status(),
                order.evidence(),
                order.issuedAt(),
                order.acknowledgeBy(),
                order.doneBy(),
                order.endedAt(),
                order.endNote(),
                counts,
                targets);
    }
}
