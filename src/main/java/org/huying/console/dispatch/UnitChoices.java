package org.huying.console.dispatch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.huying.console.Names;
import org.huying.console.Pinyin;
import org.huying.console.Territory;
import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.Department;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;
import org.huying.security.CurrentUser;

/** The single grids and streets that a desk orders one by one: a grid by its people, a street or district by its desk. */
@Component
class UnitChoices {

    private static final Set<AreaLevel> WITH_A_DESK = Set.of(AreaLevel.DISTRICT, AreaLevel.STREET);

    private final Organization organization;
    private final Territory territory;
    private final CurrentUser user;
    private final Names names;
    private final Map<String, String> terms = new ConcurrentHashMap<>();

    UnitChoices(Organization organization, Territory territory, CurrentUser user, Names names) {
        this.organization = organization;
        this.territory = territory;
        this.user = user;
        this.names = names;
    }

    /**
     * Somebody to be called by an order.
     *
     * @param group group id
     * @param terms what it is found by, in small letters
     */
    record Unit(String group, String name, String terms) {}

    /** The units of a street or district, under its name. */
    record Units(String name, List<Unit> choices) {}

    /** All below the desk, without itself. */
    List<Units> all() {
        return territory.areas().stream()
                .flatMap(organization::within)
                .filter(area -> WITH_A_DESK.contains(area.level()))
                .map(area -> new Units(
                        names.of(area), Stream.concat(desk(area), grids(area)).toList()))
                .filter(units -> !units.choices().isEmpty())
                .toList();
    }

    private Stream<Unit> desk(Area area) {
        return organization.departments(area.slug()).stream()
                .filter(department -> department.kind() == DepartmentKind.DISPATCH && !user.inGroup(department.id()))
                .map(department -> unit(area, department, names.of(department)));
    }

    private Stream<Unit> grids(Area street) {
        return street.level() == AreaLevel.STREET
                ? organization
                        .within(street)
                        .filter(area -> area.level() == AreaLevel.GRID)
                        .flatMap(grid -> organization.departments(grid.slug()).stream()
                                .filter(department -> department.kind() == DepartmentKind.CALLERS)
                                .map(department -> unit(grid, department, names.of(grid))))
                : Stream.of();
    }

    private Unit unit(Area area, Department department, String name) {
        return new Unit(
                department.id(),
                name,
                terms.computeIfAbsent(
                        area.nameZh() + " " + area.nameEn() + " " + department.nameZh(),
                        named -> (named + " " + Pinyin.of(area.nameZh())).toLowerCase(Locale.ROOT)));
    }
}
