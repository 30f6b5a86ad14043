package org.huying.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is called: a group by its id, written as a plain string, or everybody of a role in an area and below.
 *
 * @param role {@code grid} for the grids themselves, {@code team} for teams of volunteers, or a department code
 * @param area slug
 */
@Schema(description = "A group id, or {role, area}: role is grid, team or a department code.")
record TargetRequest(
        @Nullable String group,
        @Nullable String role,
        @Nullable String area) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    TargetRequest {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TargetRequest of(String group) {
        return new TargetRequest(group, null, null);
    }
}
