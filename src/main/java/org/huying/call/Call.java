package org.huying.call;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The facts of a call as they stand now. */
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
        int redoCount,
        @Nullable Integer rating,
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
