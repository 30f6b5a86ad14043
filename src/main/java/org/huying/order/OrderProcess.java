package org.huying.order;

/** The names that {@code order.bpmn} and the code share; the model contract test holds both to them. */
final class OrderProcess {

    static final String KEY = "order";

    /** Messages: the issuer has closed the order or taken it back. */
    static final String ORDER_ENDED = "order.ended";

    /** User tasks. */
    static final String CARRY_OUT_ORDER = "Activity_CarryOutOrder";

    /** Variables: who is called, and what a task list shows of the order. */
    static final String TARGET = "target";

    static final String TITLE = "title";
    static final String AREA_PATH = "areaPath";
    static final String URGENCY = "urgency";

    /** The deadline kind that runs for the target at the moment. */
    static final String CAUSE = "cause";

    /** The coordination office that was called because the target is late, and the level it stands at. */
    static final String COORDINATION_OFFICE = "coordinationOffice";

    static final String LEVEL = "level";

    /** Variables that live no longer than one transaction; only calls are supervised, which the ladder asks for. */
    static final String DECISION = "decision";

    static final String SUPERVISED = "supervised";
    /** Decision that says whom an emergency alerts, its input and its outputs. */
    static final String RESPONDERS = "responders";

    static final String CATEGORY = "category";
    static final String ACKNOWLEDGE_MINUTES = "acknowledgeMinutes";
    static final String DONE_MINUTES = "doneMinutes";

    /** Whether another office than before was called. */
    static final String HIGHER = "higher";

    /** Orders go before what is usual: the urgency of an urgent call, for priority and escalation ladder. */
    static final String URGENT = "URGENT";

    private OrderProcess() {}
}
