package org.huying.organization;

import java.util.List;
import java.util.stream.Stream;

/** All that the files of one city say; parents stand before their children. */
record Roster(List<Area> areas, List<Department> departments, List<Person> people, List<Team> teams) {

    /** Departments, desks, callers and teams: all that have a group in the engine. */
    List<Department> groups() {
        return Stream.concat(departments.stream(), teams.stream().map(Team::group))
                .toList();
    }
}
