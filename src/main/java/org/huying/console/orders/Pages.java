package org.huying.console.orders;

import org.huying.order.OrderView;

/**
 * Where somebody is in a list of pages.
 *
 * @param page counted from 0
 * @param total how many the list has in all
 */
record Pages(int page, int size, long total) {

    static Pages of(OrderView.Page<?> found) {
        return new Pages(found.page(), found.size(), found.total());
    }

    public boolean hasNext() {
        return (page + 1L) * size < total;
    }

    public boolean several() {
        return page > 0 || hasNext();
    }

    /** The first that is shown, counted from 1. */
    public long from() {
        return Math.min(total, page * (long) size + 1);
    }

    /** The last that is shown. */
    public long to() {
        return Math.min(total, (page + 1L) * size);
    }
}
