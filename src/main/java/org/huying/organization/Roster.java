package org.huying.organization;

import java.util.List;

/** All that the files of one city say; parents stand before their children. */
record Roster(List<Area> areas, List<Department> departments, List<Person> people, List<Team> teams) {}
