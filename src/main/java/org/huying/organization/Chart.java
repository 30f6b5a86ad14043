package org.huying.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The organisation at one moment, ready to be asked.
 *
 * @param areas by slug, those that have left the files included: old calls name them
 * @param departments by id, likewise
 * @param children areas of today by the slug of their parent; the city under {@link #NO_PARENT}
 * @param staff departments of today by the slug of their area
 * @param teams teams of today by the slug of their area
 */
record Chart(
        Map<String, Area> areas,
        Map<String, Department> departments,
        Map<String, List<Area>> children,
        Map<String, List<Department>> staff,
        Map<String, List<Team>> teams) {

    private static final String NO_PARENT = "";

    static Chart of(Roster roster) {
        return of(roster.areas(), roster.departments(), roster.teams(), Set.of());
    }

    /** @param gone slugs and ids of those that have left the files */
    static Chart of(List<Area> areas, List<Department> departments, List<Team> teams, Set<String> gone) {
        return new Chart(
                areas.stream().collect(toMap(Area::slug, Function.identity())),
                Stream.concat(departments.stream(), teams.stream().map(Team::group))
                        .collect(toMap(Department::id, Function.identity())),
                areas.stream()
                        .filter(area -> !gone.contains(area.slug()))
                        .collect(groupingBy(area -> key(area.parent()))),
                departments.stream()
                        .filter(department -> !gone.contains(department.id()))
                        .collect(groupingBy(Department::area)),
                teams.stream().filter(team -> !gone.contains(team.group().id())).collect(groupingBy(Team::area)));
    }

    List<Area> childrenOf(@Nullable String parent) {
        return children.getOrDefault(key(parent), List.of());
    }

    List<Department> staffOf(String area) {
        return staff.getOrDefault(area, List.of());
    }

    List<Team> teamsOf(String area) {
        return teams.getOrDefault(area, List.of());
    }

    boolean isOfToday(Area area) {
        return childrenOf(area.parent()).contains(area);
    }

    private static String key(@Nullable String parent) {
        return Objects.requireNonNullElse(parent, NO_PARENT);
    }
}
