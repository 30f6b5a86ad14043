package org.huying.call;

/** What a call asks for. */
public enum CallKind {
    /** Something is wrong and shall be put right. */
    PROBLEM,
    /** A matter that needs several departments; the street leads, those it names support. */
    COORDINATION,
    /** The street states its opinion on a plan or decision; a department answers whether it follows it, and why. */
    CONSULTATION
}
