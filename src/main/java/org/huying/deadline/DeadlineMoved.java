package org.huying.deadline;

import java.time.Instant;

/**
 * A running deadline ends at another time than it did: extended, paused, resumed, or counted with another calendar. Told
 * within the transaction that moved it.
 *
 * @param subject empty for the call's own deadlines; otherwise whose or what it is, see {@link Deadline#subject}
 */
public record DeadlineMoved(String callNumber, DeadlineKind kind, String subject, Instant dueAt) {}
