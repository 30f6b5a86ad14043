package org.huying.call;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The facts of a call as they stand now.
 *
 * @param promiseState absent where no day was promised, or whoever promised it no longer leads
 * @param hold the hold that lasts; absent when the call is not on hold
 * @param supervision number of the supervision it is or was closed under
 * @param mergedInto number of the main call that it follows, or followed until that was resolved
 * @param recurrenceOf number of the call, closed as solved, whose matter it reports again
 */
public record Call(
        String number,
        CallReport report,
        Urgency urgency,
        CallStatus status,
        @Nullable String level,
        @Nullable String leadDepartment,
        List<String> supportingDepartments,
        @Nullable String dutyItem,
        Times times,
        @Nullable String promise,
        @Nullable LocalDate promisedDate,
        @Nullable PromiseState promiseState,
        @Nullable Hold hold,
        @Nullable String supervision,
        int redoCount,
        @Nullable Integer rating,
        @Nullable String mergedInto,
        @Nullable String recurrenceOf,
        @Nullable Opinion opinion) {

    /** When what happened and by when it must. */
    public record Times(
            OffsetDateTime receivedAt,
            @Nullable OffsetDateTime dispatchedAt,
            @Nullable OffsetDateTime acknowledgeBy,
            @Nullable OffsetDateTime acknowledgedAt,
            @Nullable OffsetDateTime resolveBy,
            @Nullable OffsetDateTime resolvedAt,
            @Nullable OffsetDateTime closedAt) {}

    /** What a department answers to the opinion of a consultation: whether it follows it, and why. */
    public record Opinion(boolean followed, String reason) {}

    /**
     * A hold (挂账) that lasts; whoever leads the call owns it.
     *
     * @param plan what will be done until then
     * @param until the day of the review
     * @param approvedBy account id
     */
    public record Hold(String plan, LocalDate until, String approvedBy) {}

    /** Whether somebody watches the call (督办) and it is not closed yet. */
    public boolean isSupervised() {
        return supervision != null && status.isOpen();
    }

    /**
     * The lead department of a call that has been dispatched.
     *
     * @throws IllegalStateException before that
     */
    public String requireLead() {
        if (leadDepartment == null) {
            throw new IllegalStateException("call " + number + " has no lead department yet");
        }
        return leadDepartment;
    }

    /** Whether a department has the call as lead or in support. */
    public boolean isHandledBy(String department) {
        return department.equals(leadDepartment) || supportingDepartments.contains(department);
    }
}
