package org.huying.console.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.huying.console.Names;
import org.huying.console.Territory;
import org.huying.console.calls.Choices.Choice;
import org.huying.console.calls.Choices.Group;
import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;

/** Where a desk takes calls from, and which departments it may name, in the reader's language. */
@Component
class DeskChoices {

    private final Organization organization;
    private final Territory territory;
    private final Names names;

    DeskChoices(Organization organization, Territory territory, Names names) {
        this.organization = organization;
        this.territory = territory;
        this.names = names;
    }

    /** Whether it is a street's: joint handling is the street's to ask for. */
    boolean isOfStreet() {
        return territory.areas().stream().anyMatch(area -> area.level() == AreaLevel.STREET);
    }

    /** Every area of the desk, each street with its grids. */
    List<Group> areas() {
        var streets = territory.areas().stream()
                .flatMap(organization::within)
                .filter(area -> area.level() == AreaLevel.STREET)
                .map(street -> group(street, organization.within(street)));
        var above = territory.areas().stream()
                .flatMap(organization::within)
                .filter(area -> area.level() == AreaLevel.CITY || area.level() == AreaLevel.DISTRICT)
                .toList();
        return Stream.concat(streets, above.stream().map(area -> group(area, Stream.of(area))))
                .toList();
    }

    /** The departments around an area: its own first, then of every area above it. */
    List<Group> departments(String slug) {
        return Stream.iterate(
                        Optional.of(organization.requireArea(slug)),
                        Optional::isPresent,
                        area -> area.map(Area::parent).flatMap(organization::area))
                .flatMap(Optional::stream)
                .map(area -> new Group(
                        names.of(area),
                        organization.departments(area.slug()).stream()
                                .filter(department -> department.kind() == DepartmentKind.DEPARTMENT)
                                .map(department -> new Choice(department.id(), names.of(department), 0))
                                .toList()))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    /** The same without those that the desk itself does not reach with an order: the ones above it. */
    List<Group> ordered(String slug) {
        return departments(slug).stream()
                .map(group -> new Group(
                        group.name(),
                        group.choices().stream()
                                .filter(choice -> organization
                                        .department(choice.value())
                                        .flatMap(department -> organization.area(department.area()))
                                        .filter(territory::watches)
                                        .isPresent())
                                .toList()))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private Group group(Area heading, Stream<Area> areas) {
        return new Group(
                names.of(heading),
                areas.map(area -> new Choice(area.slug(), names.of(area), 0)).toList());
    }
}
