package org.huying.deadline;

/**
 * A changed calendar is about to move a running deadline. Whoever keeps facts that follow it takes their lock now, before
 * the deadline is locked: first the call, whatever the subject, then the part in it or the order. Whoever answers locks
 * in this order as well. Told within the transaction that moves it.
 *
 * @param subject empty for the call's own deadlines; otherwise whose or what it is, see {@link Deadline#subject}
 */
public record DeadlineMoving(String callNumber, String subject) {}
