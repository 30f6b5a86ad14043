package org.huying.order;

/** The names that {@code order.bpmn} and the code share; the model contract test holds both to them. */
final class OrderProcess {

    static final String KEY = "order";

    /** Messages: the issuer has closed the order or taken it back. */
    static final String ORDER_ENDED = "order.ended";

    /** User tasks. */
    static final String CARRY_OUT_ORDER = "Activity_CarryOutOrder";

    /** Variables: who is called, whose deadlines they are, and what a task list shows of the order. */
    static final String TARGET = "target";

    static final String TITLE = "title";
    static final String AREA_PATH = "areaPath";
    static final String URGENCY = "urgency";

    /** The deadline kind that runs for the target at the moment. */
    static final String CAUSE = "cause";

    /** A variable that lives no longer than one transaction: what the target has answered. */
    static final String DECISION = "decision";

    /** Decision that says whom an emergency alerts, its input and its outputs. */
    static final String RESPONDERS = "responders";

    static final String CATEGORY = "category";
    static final String ACKNOWLEDGE_MINUTES = "acknowledgeMinutes";
    static final String DONE_MINUTES = "doneMinutes";

    /** Orders go before what is usual: the urgency of an urgent call, for priority and escalation ladder. */
    static final String URGENT = "URGENT";

    private OrderProcess() {}
}
