package org.huying.deadline;

import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.huying.worktime.Budget;

/**
 * A row of the ledger.
 *
 * @param subject what tells apart deadlines of one kind that run beside each other: the group id of a department that
 *     supports, of the target of an order, the cause of a coordination; empty for the call's own
 * @param round 1, and one more each time the same has to be done again
 * @param owner the department (group id) whose deadline it is; absent while it is only planned
 * @param budget what was granted at first; extensions are in {@link Deadlines#explain}
 * @param startedAt when the clock was started; absent while it is only planned
 * @param dueAt the last moment in time, with all pauses and extensions; absent while it is only planned
 * @param warnAt when somebody is reminded or warned
 * @param provisional whether the due time falls into a year whose official calendar is not known yet
 * @param pausedUntil when the last pause ends or ended
 * @param breachedAt when its timer found it overdue; stays when it is fulfilled late
 * @param endedAt when it was fulfilled, superseded or cancelled
 */
public record Deadline(
        long id,
        String callNumber,
        DeadlineKind kind,
        String subject,
        int round,
        @Nullable String owner,
        Budget budget,
        @Nullable Integer warnPercent,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        boolean provisional,
        @Nullable Instant pausedUntil,
        @Nullable Instant breachedAt,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome) {

    /** How a deadline ended. */
    public enum Outcome {
        /** What was due was done, in time or late. */
        MET,
        /** The next level took over. */
        SUPERSEDED,
        /** Nothing is due any more. */
        CANCELLED
    }

    /** Whether it is about the part of a supporting department, whose group id is the subject; the others are the call's. */
    public boolean isOfSupport() {
        return !subject.isEmpty()
                && Arrays.stream(DeadlineKind.values())
                        .noneMatch(cause -> cause.name().equals(subject));
    }

    /** Whether something is due: started and not ended, even if overdue or paused. */
    public boolean isRunning() {
        return startedAt != null && endedAt == null;
    }

    public boolean isPaused(Instant now) {
        return isRunning() && pausedUntil != null && now.isBefore(pausedUntil);
    }

    /** Whether its time was over before it was fulfilled, or before {@code now} while it runs. */
    public boolean isLate(Instant now) {
        return breachedAt != null || (dueAt != null && (endedAt == null ? now : endedAt).isAfter(dueAt));
    }

    /** Whether it was fulfilled and in time. */
    public boolean isMetInTime() {
        return outcome == Outcome.MET && endedAt != null && !isLate(endedAt);
    }

    /**
     * The last moment in time.
     *
     * @throws IllegalStateException when the clock has not been started
     */
    public Instant due() {
        return running(dueAt);
    }

    /**
     * From when on it is near.
     *
     * @throws IllegalStateException when the clock has not been started
     */
    public Instant soonAt() {
        return Near.soonAt(started(), due(), warnAt);
    }

    /**
     * Who has to keep it.
     *
     * @throws IllegalStateException when the clock has not been started
     */
    public String responsible() {
        return running(owner);
    }

    Instant started() {
        return running(startedAt);
    }

    private <T> T running(@Nullable T fact) {
        if (fact == null) {
            throw new IllegalStateException("The clock of " + kind + " of call " + callNumber
                    + " was never started: start it before its timer is created.");
        }
        return fact;
    }
}
