package org.huying.console.calls;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

import org.huying.console.CategoryChoices;
import org.huying.console.Names;
import org.huying.console.Territory;
import org.huying.console.export.Format;
import org.huying.intake.Lateness;
import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;

/** What the filters of a list offer, in the order of the organisation. */
@Component
public class Choices {

    /** So many calls are chosen at once: nobody looks at more. */
    public static final int MOST_AT_ONCE = 500;

    private final Organization organization;
    private final CategoryChoices categories;
    private final Territory territory;
    private final Names names;

    Choices(Organization organization, CategoryChoices categories, Territory territory, Names names) {
        this.organization = organization;
        this.categories = categories;
        this.territory = territory;
        this.names = names;
    }

    /** One thing to choose; {@code depth} is how far down its tree it stands. */
    public record Choice(String value, String name, int depth) {

        /** The name moved in by its depth: an option of a select keeps no other space. */
        public String indented() {
            return "\u3000".repeat(depth) + name;
        }
    }

    /** Things to choose under one heading. */
    public record Group(String name, List<Choice> choices) {}

    /** From the city down to the communities; grids are too many, and are searched for. */
    public List<Choice> areas() {
        return everywhere()
                .filter(area -> territory.areas().isEmpty() || territory.watches(area))
                .map(area -> new Choice(area.slug(), names.of(area), area.path().split("\\.", -1).length - 1))
                .toList();
    }

    public List<Group> departments() {
        return departments(everywhere());
    }

    /** The departments around an area: its own first, then of every area above it. */
    public List<Group> around(String slug) {
        return departments(organization.upwards(organization.requireArea(slug)));
    }

    private List<Group> departments(Stream<Area> areas) {
        return areas.map(area -> new Group(
                        names.of(area),
                        organization.departments(area.slug()).stream()
                                .filter(department -> department.kind() == DepartmentKind.DEPARTMENT)
                                .map(department -> new Choice(department.id(), names.of(department), 0))
                                .toList()))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    /** The categories, each to be found by what is typed. */
    public List<CategoryChoices.Group> categories() {
        return categories.all();
    }

    /** What is around somebody: for a desk its area, and what is above it; for who has none, everything. */
    private Stream<Area> everywhere() {
        var own = territory.areas();
        return organization.children(null).stream()
                .flatMap(organization::within)
                .filter(area -> area.level() != AreaLevel.GRID)
                .filter(area -> own.isEmpty() || own.stream().anyMatch(desk -> isAround(area.path(), desk.path())));
    }

    private static boolean isAround(String area, String desk) {
        return (area + ".").startsWith(desk + ".") || (desk + ".").startsWith(area + ".");
    }

    /** The same list from another place on. */
    static String addressAfter(@Nullable String asked, String key) {
        return UriComponentsBuilder.fromPath("/calls")
                .query(asked)
                .replaceQueryParam("after", key)
                .build()
                .toUriString();
    }

    /** The same list from its beginning. */
    static UriComponents firstPage(@Nullable String asked) {
        return UriComponentsBuilder.fromPath("/calls")
                .query(asked)
                .replaceQueryParam("after")
                .build();
    }

    /** Those of the list that are overdue, or will be soon. */
    static String addressOf(@Nullable String asked, Lateness due) {
        return UriComponentsBuilder.fromPath("/calls")
                .query(asked)
                .replaceQueryParam("after")
                .replaceQueryParam("overdue")
                .replaceQueryParam("due", due)
                .build()
                .toUriString();
    }

    /** Where to send those of the list that are chosen, or all of it. */
    static String bulkOf(@Nullable String asked) {
        return UriComponentsBuilder.fromPath("/calls/bulk")
                .query(asked)
                .replaceQueryParam("after")
                .build()
                .toUriString();
    }

    /** Where to ask for the whole list as a file, for each kind of file. */
    static Map<Format, String> exportsOf(@Nullable String asked) {
        var addresses = new EnumMap<Format, String>(Format.class);
        for (var format : Format.values()) {
            addresses.put(
                    format,
                    UriComponentsBuilder.fromPath("/calls/exports")
                            .query(asked)
                            .replaceQueryParam("after")
                            .replaceQueryParam("format", format)
                            .build()
                            .toUriString());
        }
        return addresses;
    }
}
