package org.huying.call;

/** A department supports a call no longer, though it has not reported; told within the transaction that released it. */
public record SupportReleased(String callNumber, String department) {}
