package org.huying.handling;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.organization.Department;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;

/**
 * Who does a call again that the caller does not find solved: the department once, then the coordination office above
 * it, level by level; when the city's has tried, nobody.
 */
@Component
class Redo {

    private final Organization organization;

    Redo(Organization organization) {
        this.organization = organization;
    }

    /** {@code department}, {@code coordination} or {@code nobody}, as the gateway in {@code call.bpmn} asks. */
    String by(Call call) {
        if (call.redoCount() == 0) {
            return "department";
        }
        return officeAbove(call).isPresent() ? "coordination" : "nobody";
    }

    /** The coordination office that leads next. */
    Optional<Department> officeAbove(Call call) {
        return Optional.ofNullable(call.leadDepartment())
                .flatMap(organization::department)
                .flatMap(lead -> lead.kind() == DepartmentKind.COORDINATION
                        ? organization.coordinationAbove(lead)
                        : Optional.of(organization.coordinationOf(lead)));
    }
}
