package org.huying.order;

/**
 * The names that {@code order-follow-up.bpmn} and the code share besides those of {@link OrderProcess}; who is called in it
 * is a coordination office.
 */
final class FollowUpProcess {

    static final String KEY = "order-follow-up";

    /** Message: everybody whom the office follows up has answered, or the order has ended. */
    static final String SETTLED = "order.followUpSettled";

    /** The level at which the office stands, for the ladder. */
    static final String LEVEL = "level";

    /** The card that those who are followed up were shown; absent where none was. */
    static final String CARD = "card";

    /** Whether the office has somebody to urge whom it has not urged since it was asked last. */
    static final String ASKED = "asked";

    /** Variables that live no longer than one transaction; only calls are supervised, which the ladder asks for. */
    static final String SUPERVISED = "supervised";

    /** Whether there is an office above. */
    static final String HIGHER = "higher";

    private FollowUpProcess() {}
}
