package org.huying.order;

/** Where one of those called by an order stands. */
public enum TargetState {
    /** Called. */
    ORDERED,
    /** Has said that it carries the order out (应答). */
    ACKNOWLEDGED,
    /** Has reported it done (办结). */
    DONE,
    /** Nothing more to do, because the order was closed. */
    CLOSED,
    /** Nothing more to do, because the order was taken back. */
    CANCELLED
}
