package org.huying.console.dispatch;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.huying.console.Names;
import org.huying.console.Territory;
import org.huying.console.calls.Choices;
import org.huying.console.calls.Choices.Choice;
import org.huying.console.calls.Choices.Group;
import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.Organization;

/** Where a desk takes calls from, and which departments it may name, in the reader's language. */
@Component
class DeskChoices {

    private final Organization organization;
    private final Territory territory;
    private final Choices choices;
    private final Names names;

    DeskChoices(Organization organization, Territory territory, Choices choices, Names names) {
        this.organization = organization;
        this.territory = territory;
        this.choices = choices;
        this.names = names;
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

    /** The departments around an area without those that the desk itself does not reach with an order: the ones above it. */
    List<Group> ordered(String slug) {
        return choices.around(slug).stream()
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
