package org.huying.support;

/** The names that {@code support.bpmn} and the code share; the model contract test holds both to them. */
final class SupportProcess {

    static final String KEY = "support";

    /** Messages. */
    static final String RELEASED = "support.released";

    /** User tasks. */
    static final String ACKNOWLEDGE_SUPPORT = "Activity_AcknowledgeSupport";

    static final String SUPPORT_CALL = "Activity_SupportCall";
    static final String ARBITRATE_SUPPORT = "Activity_ArbitrateSupport";
    static final String ARBITRATE_SUPPORT_RETURN = "Activity_ArbitrateSupportReturn";
    static final String DECIDE_SUPPORT_EXTENSION = "Activity_DecideSupportExtension";

    /** Group id of the department that supports; the call's process names it so while it calls several. */
    static final String TARGET = "target";

    static final String SUPPORTING_DEPARTMENT = "supportingDepartment";

    /** Variables that live no longer than one transaction. */
    static final String DECISION = "decision";

    static final String CALLED_DEPARTMENTS = "calledDepartments";

    private SupportProcess() {}
}
