package org.huying.order;

/** Which of those called by an order somebody wants to see. */
public enum TargetFilter {
    ORDERED("state = 'ORDERED'"),
    ACKNOWLEDGED("state = 'ACKNOWLEDGED'"),
    DONE("state = 'DONE'"),
    CLOSED("state = 'CLOSED'"),
    CANCELLED("state = 'CANCELLED'"),
    /** Those from whom an answer is missing. */
    SILENT(Orders.SILENT),
    /** Those that were late once. */
    OVERDUE(Orders.OVERDUE);

    private final String condition;

    TargetFilter(String condition) {
        this.condition = condition;
    }

    /** SQL over the columns of {@code order_target}. */
    String condition() {
        return condition;
    }
}
