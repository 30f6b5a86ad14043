package org.huying.order;

/** Where an order stands as a whole. */
public enum OrderStatus {
    /** Some of those called have still to carry it out. */
    ISSUED,
    /** Everybody has reported it done. */
    DONE,
    /** Ended early by its issuer: what was done is enough. */
    CLOSED,
    /** Taken back by its issuer. */
    CANCELLED
}
