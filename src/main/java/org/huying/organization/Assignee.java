package org.huying.organization;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;

/** Checks that a department may be given a matter: it exists and works for the district or for the whole city. */
@Component
public class Assignee {

    private final Organization organization;

    Assignee(Organization organization) {
        this.organization = organization;
    }

    /**
     * The department with this group id, or a refusal that names the field {@code department}.
     *
     * @param slug the area of the matter
     */
    public Department require(String id, String slug) {
        var department = Optional.of(organization.requireDepartment(id))
                .filter(known ->
                        known.kind() == DepartmentKind.DEPARTMENT || known.kind() == DepartmentKind.COORDINATION)
                .orElseThrow(() -> Refusal.invalid("department", "organization.departmentUnfit", id));
        if (!reaches(area(department.area()), area(slug))) {
            throw Refusal.invalid("department", "organization.departmentElsewhere", id, slug);
        }
        return department;
    }

    private Area area(String slug) {
        return organization.area(slug).orElseThrow();
    }

    private boolean reaches(Area departments, Area matter) {
        var district = organization.ancestor(departments, AreaLevel.DISTRICT);
        return district.isEmpty() || district.equals(organization.ancestor(matter, AreaLevel.DISTRICT));
    }
}
