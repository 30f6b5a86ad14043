package org.huying.organization;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.huying.csv.CsvFolder;
import org.huying.csv.Row;

/**
 * Where areas lie, as far as the file {@code positions.csv} says so; a city may do without it. Read once: another file
 * needs another start.
 */
@Component
public class Positions {

    private static final String FILE = "positions.csv";

    private final Organization organization;
    private final Map<String, Position> middles = new HashMap<>();
    private final Map<String, Optional<Double>> reaches = new ConcurrentHashMap<>();

    Positions(OrganizationProperties properties, Organization organization) {
        this.organization = organization;
        read(properties.location());
    }

    private void read(Resource folder) {
        var files = new CsvFolder(folder);
        if (files.has(FILE)) {
            files.each(FILE, this::add, "area", "latitude", "longitude");
        }
        files.requireGood("The file of positions has bad rows:");
    }

    private void add(Row row) {
        var area = row.slug("area");
        if (organization.area(area).isEmpty()) {
            throw new Row.Wrong("area \"%s\" is no area of areas.csv".formatted(area));
        }
        var middle = new Position(degrees(row, "latitude", 90), degrees(row, "longitude", 180));
        if (middles.putIfAbsent(area, middle) != null) {
            throw new Row.Wrong("area \"%s\" stands in a row above already".formatted(area));
        }
    }

    private static double degrees(Row row, String column, int most) {
        var degrees = Double.parseDouble(row.matching(column, "-?\\d{1,3}(\\.\\d{1,10})?"));
        if (Math.abs(degrees) > most) {
            throw new Row.Wrong("%s %s is not between -%d and %d".formatted(column, degrees, most, most));
        }
        return degrees;
    }

    /** The middle of an area. */
    public Optional<Position> middle(Area area) {
        return Optional.ofNullable(middles.get(area.slug()));
    }

    /**
     * How far from its middle something may lie and still be of the area, in metres: no farther than the nearest other
     * area of its level, and than the reach of what it lies in. Unknown where neither is known.
     */
    public Optional<Double> reach(Area area) {
        return reaches.computeIfAbsent(
                area.slug(),
                slug -> Stream.concat(
                                toNeighbour(area).stream(),
                                organization.ancestors(area).flatMap(above -> toNeighbour(above).stream()))
                        .min(Double::compare));
    }

    private Optional<Double> toNeighbour(Area area) {
        return middle(area)
                .flatMap(middle -> middles.entrySet().stream()
                        .filter(other -> !other.getKey().equals(area.slug()))
                        .filter(other ->
                                organization.area(other.getKey()).orElseThrow().level() == area.level())
                        .map(other -> middle.metresTo(other.getValue()))
                        .min(Double::compare));
    }
}
