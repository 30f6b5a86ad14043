package org.huying.call;

/**
 * What makes calls press, said once for every list and every count: conditions over the columns of {@code call}, in which
 * {@code :now} is the moment at which is looked.
 */
public final class Pressing {

    /** A running deadline is over. */
    public static final String OVERDUE = "due_at < :now";

    /** The next deadline is near and not over. */
    public static final String SOON = "due_at >= :now and soon_at <= :now";

    /** A coordination office has charge of it. */
    public static final String ESCALATED = "number in (select call_number from deadline"
            + " where kind = 'COORDINATE' and started_at is not null and ended_at is null)";

    /** A higher level watches it. */
    public static final String SUPERVISED = "supervision is not null and closed_at is null";

    private Pressing() {}
}
