package org.huying.console.report;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.console.Names;
import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.Department;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;
import org.huying.organization.Positions;
import org.huying.security.CurrentUser;

/** Where somebody reports from: the areas of their groups, and the grids in them. */
@Component
class Places {

    private final CurrentUser user;
    private final Organization organization;
    private final Positions positions;
    private final Names names;

    Places(CurrentUser user, Organization organization, Positions positions, Names names) {
        this.user = user;
        this.organization = organization;
        this.positions = positions;
        this.names = names;
    }

    /**
     * A place to choose.
     *
     * @param mark what stands on its tile of the plan: the last part of its slug, or its whole name
     * @param lies latitude, longitude and how many metres around them are its own; absent where that is not known
     */
    record Place(
            String slug, String name, String mark, @Nullable String lies) {}

    /** The areas of the account and what lies in them, from the largest down; grids only where they are the account's own. */
    List<Place> own() {
        return ownAreas().stream()
                .flatMap(own ->
                        organization.within(own).filter(area -> area.level() != AreaLevel.GRID || area.equals(own)))
                .distinct()
                .map(this::place)
                .toList();
    }

    /** The grids of an area, in the order of the files. */
    List<Place> grids(String slug) {
        return organization.children(organization.requireArea(slug).slug()).stream()
                .filter(area -> area.level() == AreaLevel.GRID)
                .map(this::place)
                .toList();
    }

    /** Whether the account takes calls in for others. */
    boolean isDesk() {
        return user.isAdmin() || groups().stream().anyMatch(group -> group.kind() != DepartmentKind.CALLERS);
    }

    private List<Area> ownAreas() {
        var areas = groups().stream()
                .flatMap(group -> organization.area(group.area()).stream())
                .toList();
        return areas.isEmpty() ? organization.children(null) : areas;
    }

    private List<Department> groups() {
        return user.groups().stream()
                .flatMap(group -> organization.department(group).stream())
                .filter(group -> group.kind() != DepartmentKind.DEPARTMENT && group.kind() != DepartmentKind.TEAM)
                .toList();
    }

    private Place place(Area area) {
        var last = area.slug().substring(area.slug().lastIndexOf('-') + 1);
        var mark = last.matches("g\\d+") ? String.valueOf(Integer.parseInt(last.substring(1))) : names.of(area);
        return new Place(area.slug(), names.of(area), mark, lies(area));
    }

    private @Nullable String lies(Area area) {
        return positions
                .middle(area)
                .flatMap(middle -> positions
                        .reach(area)
                        .map(reach -> middle.latitude() + " " + middle.longitude() + " " + Math.round(reach)))
                .orElse(null);
    }
}
