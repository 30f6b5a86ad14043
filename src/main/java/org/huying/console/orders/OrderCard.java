package org.huying.console.orders;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.huying.console.Due;
import org.huying.order.Evidence;
import org.huying.order.OrderStatus;
import org.huying.order.Tally;

/**
 * An order as a card or its page shows it, in the reader's words.
 *
 * @param due what is awaited next; absent once the order has ended
 * @param endNote why it was closed or taken back
 */
record OrderCard(
        String number,
        String title,
        String text,
        String area,
        String issuer,
        @Nullable String callNumber,
        OrderStatus status,
        Set<Evidence> evidence,
        String issued,
        String acknowledgeBy,
        String doneBy,
        @Nullable Due due,
        @Nullable String ended,
        @Nullable String endNote,
        Tally counts) {}
