package org.huying.console.coordination;

import java.util.List;

/**
 * One page of what stands on the desk of a kind.
 *
 * @param orders those that the office has to follow up
 * @param followed those that it has
 * @param page the first is 0
 * @param size how many fit on a page
 * @param total how many there are of the kind
 */
record Shown(List<Row> rows, List<LateOrder> orders, List<FollowedOrder> followed, int page, int size, long total) {

    public boolean isEmpty() {
        return rows.isEmpty() && orders.isEmpty() && followed.isEmpty();
    }

    public boolean isCut() {
        return total > size;
    }

    /** The place of the first of this page among all of them. */
    public long first() {
        return (long) page * size + 1;
    }

    public long last() {
        return Math.min(total, (page + 1L) * size);
    }
}
