package org.huying.call;

/** What became of a promise (有诺必果). */
public enum PromiseState {
    OPEN,
    KEPT,
    BROKEN
}
