package org.huying.call;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whose a call is.
 *
 * @param leadDepartment group id, or null where nobody was found
 * @param level level of the lead department's area
 * @param supportingDepartments group ids
 * @param dutyItem code of the duty item that says so
 */
public record Responsibility(
        @Nullable String leadDepartment,
        @Nullable String level,
        List<String> supportingDepartments,
        @Nullable String dutyItem) {}
