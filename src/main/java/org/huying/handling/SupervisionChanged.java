package org.huying.handling;

/** Somebody began to watch a call (督办), or ended that. Told within the transaction. */
public record SupervisionChanged(String callNumber, boolean supervised) {}
