package org.huying.order;

import java.time.OffsetDateTime;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An order as it stands.
 *
 * @param area slug of the area it is about
 * @param issuer account that issued it, {@code system} for an alert
 * @param issuerGroup the desk or office it was issued for; absent where an administrator did
 * @param acknowledgeBy when everybody must have acknowledged it
 * @param doneBy when everybody must have reported it done
 * @param callNumber the call whose emergency it answers; absent where a desk issued it
 * @param endedAt when nothing more was to do
 * @param endNote why it was closed or taken back
 */
public record Order(
        String number,
        String title,
        String text,
        String area,
        String areaPath,
        String issuer,
        @Nullable String issuerGroup,
        @Nullable String callNumber,
        OrderStatus status,
        Set<Evidence> evidence,
        OffsetDateTime issuedAt,
        OffsetDateTime acknowledgeBy,
        OffsetDateTime doneBy,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endNote) {}
