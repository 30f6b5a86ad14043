package org.huying.deadline;

import java.time.Instant;

/**
 * A running deadline ends at another time than it did: extended, paused, resumed, or counted with another calendar. Told
 * within the transaction that moved it.
 *
 * @param subject as in {@link Deadline}: empty where it is the lead department's
 */
public record DeadlineMoved(String callNumber, DeadlineKind kind, String subject, Instant dueAt) {}
