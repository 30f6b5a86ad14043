package org.huying.tasklist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** An area with its departments. */
    record AreaChoice(String zh, String en, List<Choice> departments) {}

    /** A department by its group id and both names. */
    record Choice(String id, String zh, String en) {}

    /** Those of the area itself first, then of every area around it, up to the city's. */
    List<AreaChoice> around(String areaSlug) {
        return Stream.iterate(
                        Optional.of(organization.requireArea(areaSlug)),
                        Optional::isPresent,
                        area -> area.map(Area::parent).flatMap(organization::area))
                .flatMap(Optional::stream)
                .map(this::choice)
                .filter(choice -> !choice.departments().isEmpty())
                .toList();
    }

    private AreaChoice choice(Area area) {
        return new AreaChoice(
                area.nameZh(),
                area.nameEn(),
                organization.departments(area.slug()).stream()
                        .filter(department -> department.kind() == DepartmentKind.DEPARTMENT)
                        .map(DepartmentChoice::choice)
                        .toList());
    }

    private static Choice choice(Department department) {
        return new Choice(department.id(), department.nameZh(), department.nameEn());
    }
}
