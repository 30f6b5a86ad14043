package org.huying.call;

import org.jspecify.annotations.Nullable;

/**
 * What coordination can do about a part of a call: the lead department's, or that of a department that supports it. The
 * module that has the tasks of a part carries it out.
 *
 * <p>{@code target} is the group id of the supporting department; for the lead's part it is absent.
 */
public interface CallPart {

    /** Whether this is about the lead department's part. */
    boolean isLeads();

    /** Reminds the department; no clock changes. */
    void urge(String number, @Nullable String target, @Nullable String note);

    /**
     * Gives the part to another department, and changes nothing where it has it already. No clock restarts.
     *
     * @param department group id
     * @param why {@code REASSIGNED} or {@code TAKEN_OVER}
     */
    void giveTo(String number, @Nullable String target, String department, CallEventType why, @Nullable String note);

    /** Grants working days more to resolve; what was late stays late. */
    void extend(String number, @Nullable String target, int workingDays, @Nullable String note);
}
