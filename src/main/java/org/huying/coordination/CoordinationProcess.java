package org.huying.coordination;

/** The names that {@code coordination.bpmn} and the code share; the model contract test holds both to them. */
final class CoordinationProcess {

    static final String KEY = "coordination";

    /** Messages. */
    static final String CAUSE_SETTLED = "coordination.causeSettled";

    /** User tasks. */
    static final String COORDINATE = "Activity_Coordinate";

    /** Steps in which a decision may itself settle the cause. */
    static final String REASSIGN_CALL = "Activity_ReassignCall";

    static final String TAKE_OVER_CALL = "Activity_TakeOverCall";

    /** Variables: the deadline kind that is overdue, the office that is called and the level it stands at. */
    static final String CAUSE = "cause";

    /** Group id of the supporting department that is late; absent where the lead is. */
    static final String TARGET = "target";

    /** Group id of whoever missed the deadline, also when another one has the matter by now. */
    static final String LATE_DEPARTMENT = "lateDepartment";

    static final String COORDINATION_OFFICE = "coordinationOffice";
    static final String LEVEL = "level";

    /** Variables that live no longer than one transaction. */
    static final String ESCALATED = "escalated";

    static final String SUPERVISED = "supervised";

    static final String DECISION = "decision";
    static final String REASON = "reason";
    static final String CHOSEN_DEPARTMENT = "chosenDepartment";
    static final String CHOSEN_DEPARTMENTS = "chosenDepartments";
    static final String EXTENSION_DAYS = "extensionDays";
    static final String SETTLED = "settled";

    private CoordinationProcess() {}
}
