package org.huying.tasklist;

import java.util.List;

import org.springframework.stereotype.Component;

import org.huying.organization.Area;
import org.huying.organization.Department;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;

/** The departments among which a call from an area may be given to one. */
@Component
class DepartmentChoice {

    private final Organization organization;

    DepartmentChoice(Organization organization) {
        this.organization = organization;
    }

    /** By area; those of the area itself first, then of every area around it, up to the city's. */
    List<ChoiceGroup> around(String areaSlug) {
        return organization
                .upwards(organization.requireArea(areaSlug))
                .map(this::choice)
                .filter(choice -> !choice.choices().isEmpty())
                .toList();
    }

    private ChoiceGroup choice(Area area) {
        return new ChoiceGroup(
                area.nameZh(),
                area.nameEn(),
                organization.departments(area.slug()).stream()
                        .filter(department -> department.kind() == DepartmentKind.DEPARTMENT)
                        .map(DepartmentChoice::choice)
                        .toList());
    }

    private static ChoiceGroup.Choice choice(Department department) {
        return new ChoiceGroup.Choice(department.id(), department.nameZh(), department.nameEn(), false);
    }
}
