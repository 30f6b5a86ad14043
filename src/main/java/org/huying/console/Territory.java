package org.huying.console;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;
import org.huying.security.CurrentUser;

/**
 * The part of the city that whoever is signed in watches over: the areas of their desks and coordination offices; all of
 * it for administrators and leaders.
 */
@Component
public class Territory {

    private final CurrentUser user;
    private final Organization organization;

    Territory(CurrentUser user, Organization organization) {
        this.user = user;
        this.organization = organization;
    }

    public List<Area> areas() {
        return user.isAdmin() || user.inGroup("leader")
                ? organization.children(null)
                : ofDesks().toList();
    }

    /** Their paths in a fixed order: what two people with the same ones see is the same. */
    public List<String> paths() {
        return areas().stream().map(Area::path).sorted().toList();
    }

    public boolean watches(Area area) {
        return areas().stream().anyMatch(watched -> contains(watched, area));
    }

    /** Whether it is a street's: joint handling and opinions are the street's to ask for. */
    public boolean isStreets() {
        return ofDesks().anyMatch(area -> area.level() == AreaLevel.STREET);
    }

    /** Whether the user calls the people of an area: its desks and offices do, a leader only watches. */
    public boolean calls(Area area) {
        return user.isAdmin() || ofDesks().anyMatch(watched -> contains(watched, area));
    }

    private Stream<Area> ofDesks() {
        return user.groups().stream()
                .flatMap(group -> organization.department(group).stream())
                .filter(group -> group.kind() == DepartmentKind.DISPATCH || group.kind() == DepartmentKind.COORDINATION)
                .flatMap(desk -> organization.area(desk.area()).stream());
    }

    private static boolean contains(Area watched, Area area) {
        return (area.path() + ".").startsWith(watched.path() + ".");
    }
}
