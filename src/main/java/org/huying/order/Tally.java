package org.huying.order;

/**
 * How many of those called stand where: n of N.
 *
 * @param targets all that were called
 * @param overdue those that were late once, whatever they have done since
 * @param silent those from whom an answer is missing: they have not acknowledged, or their report is late
 */
public record Tally(
        int targets, int ordered, int acknowledged, int done, int closed, int cancelled, int overdue, int silent) {}
