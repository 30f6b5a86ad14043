package org.huying.order;

import java.time.OffsetDateTime;

/**
 * The order by which the responders of an emergency were alerted.
 *
 * @param order its number
 */
public record Alert(String order, OrderStatus status, OffsetDateTime issuedAt, Tally counts) {}
