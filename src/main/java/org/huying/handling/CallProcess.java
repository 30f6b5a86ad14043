package org.huying.handling;

/** The names that {@code call.bpmn} and the code share; the model contract test holds both to them. */
final class CallProcess {

    static final String KEY = "call";

    /** Messages. */
    static final String CALL_WITHDRAWN = "handling.callWithdrawn";

    static final String CALL_MERGED = "handling.callMerged";
    static final String CALL_UNMERGED = "handling.callUnmerged";
    static final String MAIN_CALL_RESOLVED = "handling.mainCallResolved";
    static final String JOINT_TEAM_FORMED = "handling.jointTeamFormed";

    /** User tasks. */
    static final String ASSIGN_DEPARTMENT = "Activity_AssignDepartment";

    static final String ACKNOWLEDGE_CALL = "Activity_AcknowledgeCall";
    static final String ARBITRATE = "Activity_Arbitrate";
    static final String RESOLVE_CALL = "Activity_ResolveCall";
    static final String DECIDE_EXTENSION = "Activity_DecideExtension";
    static final String ARBITRATE_RETURN = "Activity_ArbitrateReturn";
    static final String DECIDE_HOLD = "Activity_DecideHold";
    static final String VERIFY_SOLUTION = "Activity_VerifySolution";

    /** Variables that a call keeps: what routes it and what a task list shows, nothing personal. */
    static final String CALL_NUMBER = "callNumber";

    static final String TITLE = "title";
    static final String AREA_PATH = "areaPath";
    static final String CATEGORY = "category";
    static final String URGENCY = "urgency";
    static final String LEAD_DEPARTMENT = "leadDepartment";

    /** Variable that stands only as long as the call is supervised: true. */
    static final String SUPERVISED = "supervised";

    /** Variables that live no longer than one transaction: inputs of decisions and answers of gateways. */
    static final String DISTRICT = "district";

    static final String TEXT = "text";
    static final String URGENCY_HINT = "urgencyHint";
    static final String KIND = "kind";
    static final String DEPARTMENT_FOUND = "departmentFound";
    static final String HOLD_OVER = "holdOver";
    static final String DECISION = "decision";
    /** Account id of whoever goes on with work that only changes its supporters, and the priority it had. */
    static final String STILL_WITH = "stillWith";

    static final String STILL_PRIORITY = "stillPriority";
    static final String FOUND_SOLVED = "foundSolved";
    static final String REDO_BY = "redoBy";

    private CallProcess() {}
}
