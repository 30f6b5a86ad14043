package org.huying.console.grids;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.CallList;
import org.huying.call.CallStatus;
import org.huying.call.ListedCall;
import org.huying.call.Pressing;
import org.huying.call.Urgency;
import org.huying.console.Names;
import org.huying.console.Shared;
import org.huying.console.Territory;
import org.huying.console.Watchers;
import org.huying.organization.Area;
import org.huying.organization.Organization;

/** The tiles of streets and their grids: one statement for all of them, and one for all who look. */
@Component
class Tiles {

    private static final String COUNT = """
            select area, count(*) as open, count(*) filter (where %s) as late,
              count(*) filter (where %s) as soon,
              count(*) filter (where urgency = :emergency) as emergencies
            from call where area_path <@ any(:areas::ltree[]) and status = any(:open) group by area
            """.formatted(Pressing.OVERDUE, Pressing.SOON);

    private final Shared<List<String>, Map<String, Counted>> shared = new Shared<>();
    private final JdbcClient jdbc;
    private final Organization organization;
    private final Territory territory;
    private final Names names;
    private final CallList list;
    private final Watchers watchers;
    private final Clock clock;

    Tiles(
            JdbcClient jdbc,
            Organization organization,
            Territory territory,
            Names names,
            CallList list,
            Watchers watchers,
            Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.territory = territory;
        this.names = names;
        this.list = list;
        this.watchers = watchers;
        this.clock = clock;
    }

    /** A tile for each of these streets where something is open, the most pressing first. */
    List<Tile> streets(List<Area> streets) {
        var counted = counted();
        return streets.stream()
                .map(street -> tile(
                        street,
                        names.of(street),
                        organization
                                .within(street)
                                .map(area -> counted.getOrDefault(area.slug(), Counted.NOTHING))
                                .reduce(Counted.NOTHING, Counted::plus)))
                .filter(tile -> tile.counted().open() > 0)
                .sorted(Comparator.comparing(Tile::load)
                        .thenComparing(tile -> tile.counted().open())
                        .reversed())
                .toList();
    }

    /** A tile for each grid, in the order of the organisation. */
    List<Tile> of(Area street, List<Area> grids) {
        var counted = counted();
        return grids.stream()
                .map(grid -> tile(grid, shortName(grid, street), counted.getOrDefault(grid.slug(), Counted.NOTHING)))
                .toList();
    }

    /** What lies in the street and in none of the grids. */
    Tile elsewhere(Area street, List<Area> grids) {
        var counted = counted();
        var rest = organization
                .within(street)
                .filter(area -> !grids.contains(area))
                .map(area -> counted.getOrDefault(area.slug(), Counted.NOTHING));
        return tile(street, names.of(street), rest.reduce(Counted.NOTHING, Counted::plus));
    }

    /** The open calls of which the street's own tile tells how many there are. */
    List<ListedCall> callsElsewhere(Area street, int most) {
        return list.rows(
                "area_path <@ :street::ltree and area <> all(:grids) and status = any(:open)",
                Map.of(
                        "street", street.path(),
                        "grids", grids(street).stream().map(Area::slug).toArray(String[]::new),
                        "open", open()),
                "due_at, number",
                most);
    }

    /** What lies in a street that no plan of tiles is needed for: its grids. */
    List<Area> grids(Area street) {
        return organization
                .within(street)
                .filter(area -> organization.children(area.slug()).isEmpty() && !area.equals(street))
                .toList();
    }

    /** Of all areas that the user watches over: whoever has several streets is shown where it presses. */
    private Map<String, Counted> counted() {
        var areas = territory.paths();
        return shared.get(areas, watchers.revision(), () -> count(areas));
    }

    private Map<String, Counted> count(List<String> areas) {
        var found = new HashMap<String, Counted>();
        jdbc.sql(COUNT)
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .param("emergency", Urgency.EMERGENCY.name())
                .param("areas", areas.toArray(String[]::new))
                .param("open", open())
                .query(row -> {
                    found.put(
                            row.getString("area"),
                            new Counted(
                                    row.getLong("open"),
                                    row.getLong("late"),
                                    row.getLong("soon"),
                                    row.getLong("emergencies")));
                });
        return Map.copyOf(found);
    }

    private static String[] open() {
        return CallStatus.OPEN.stream().map(CallStatus::name).toArray(String[]::new);
    }

    private static Tile tile(Area area, String name, Counted counted) {
        return new Tile(area.slug(), name, counted, Load.of(counted));
    }

    /** On a plan of one street its name need not stand on every tile. */
    private String shortName(Area grid, Area street) {
        var name = names.of(grid);
        var prefix = names.of(street);
        return name.startsWith(prefix) && name.length() > prefix.length()
                ? name.substring(prefix.length()).strip()
                : name;
    }
}
