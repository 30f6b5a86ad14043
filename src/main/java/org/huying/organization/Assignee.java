package org.huying.organization;

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
        return require("department", id, slug);
    }

    /** The same, naming another field. */
    public Department require(String field, String id, String slug) {
        var department = organization
                .department(id)
                .filter(known -> organization.departments(known.area()).contains(known))
                .filter(known ->
                        known.kind() == DepartmentKind.DEPARTMENT || known.kind() == DepartmentKind.COORDINATION)
                .orElseThrow(() -> Refusal.invalid(field, "organization.departmentUnfit", id, field));
        if (!reaches(area(department.area()), area(slug))) {
            throw Refusal.invalid(field, "organization.departmentElsewhere", id, slug, field);
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
