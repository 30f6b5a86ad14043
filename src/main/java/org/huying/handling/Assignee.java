package org.huying.handling;

import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.Department;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;

/** Checks that a department may be given a call: it exists and works for the call's district or for the whole city. */
@Component
class Assignee {

    private final Organization organization;

    Assignee(Organization organization) {
        this.organization = organization;
    }

    /** The department with this group id, or a refusal that names the field {@code department}. */
    Department require(String id, Call call) {
        return require("department", id, call.report().area());
    }

    /** The same for a call that is still to be reported from an area. */
    Department require(String field, String id, String area) {
        var department = organization
                .department(id)
                .filter(known -> organization.departments(known.area()).contains(known))
                .filter(known ->
                        known.kind() == DepartmentKind.DEPARTMENT || known.kind() == DepartmentKind.COORDINATION)
                .orElseThrow(() -> Refusal.invalid(field, "handling.departmentUnknown", id, field));
        if (!reaches(area(department.area()), area(area))) {
            throw Refusal.invalid(field, "handling.departmentElsewhere", id, area, field);
        }
        return department;
    }

    private Area area(String slug) {
        return organization.area(slug).orElseThrow();
    }

    private boolean reaches(Area departments, Area calls) {
        var district = organization.ancestor(departments, AreaLevel.DISTRICT);
        return district.isEmpty() || district.equals(organization.ancestor(calls, AreaLevel.DISTRICT));
    }
}
