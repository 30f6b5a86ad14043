package org.huying.deadline;

/** What a deadline is for. */
public enum DeadlineKind {
    /** The dispatch desk finds the department. */
    ASSIGN,
    /** The department takes the call and says what it will do (应答). */
    ACKNOWLEDGE,
    /** The department reports the call done (办结). */
    RESOLVE,
    /** The caller says whether it is solved (核实). */
    VERIFY,
    /** A coordination office gets a late call moving, before the next level is called. */
    COORDINATE,
    /** The day by which the department has said that it will be done (承诺). */
    PROMISE
}
