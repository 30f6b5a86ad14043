package org.huying.order;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.huying.organization.Area;
import org.huying.worktime.Budget;

/**
 * An order that is about to be issued.
 *
 * @param issuerGroup the desk or office it is issued for
 * @param callNumber the call whose emergency it answers
 */
record Draft(
        String title,
        String text,
        Area area,
        @Nullable String issuerGroup,
        Set<Evidence> evidence,
        Budget toAcknowledge,
        Budget toCarryOut,
        List<Target> targets,
        @Nullable String callNumber) {}
