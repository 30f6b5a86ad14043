package org.huying.call;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The part of a department that supports a call (配合).
 *
 * @param department group id
 * @param round 1, and one more each time the call is done again
 * @param why why it was called, where somebody said so
 * @param resolveBy by when it must have reported, extensions included
 * @param note what it reported, or why it was released
 * @param returned how often this part was returned (退单)
 * @param extended how often more time was granted
 * @param askedDays working days more that wait for a decision
 */
public record Support(
        String department,
        int round,
        SupportState state,
        OffsetDateTime calledAt,
        String calledBy,
        @Nullable String why,
        OffsetDateTime acknowledgeBy,
        @Nullable OffsetDateTime acknowledgedAt,
        @Nullable String promise,
        @Nullable LocalDate promisedDate,
        OffsetDateTime resolveBy,
        @Nullable OffsetDateTime reportedAt,
        @Nullable String note,
        int returned,
        int extended,
        @Nullable Integer askedDays,
        @Nullable OffsetDateTime endedAt) {

    /** Whether the department still owes something. */
    public boolean isOpen() {
        return endedAt == null;
    }
}
