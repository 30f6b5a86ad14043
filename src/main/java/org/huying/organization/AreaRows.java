package org.huying.organization;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.huying.csv.Row;

/** The areas read so far; the other rows are held against them. */
final class AreaRows {

    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();

    void read(Row row) {
        var slug = row.slug("slug");
        if (areas.containsKey(slug)) {
            throw new Row.Wrong("slug \"%s\" stands in a row above already".formatted(slug));
        }
        refused.add(slug);
        var level = row.oneOf("level", AreaLevel.class);
        if (level == AreaLevel.CITY) {
            add(city(row, slug));
        } else {
            find(row, "parent").ifPresent(parent -> add(inside(parent, row, slug, level)));
        }
    }

    private Area city(Row row, String slug) {
        if (row.optional("parent").isPresent()) {
            throw new Row.Wrong("parent must be empty: a CITY lies in no other area");
        }
        if (!areas.isEmpty()) {
            throw new Row.Wrong("level CITY belongs to the first row alone: the files describe one city");
        }
        return area(row, slug, AreaLevel.CITY, null, slug);
    }

    private static Area inside(Area parent, Row row, String slug, AreaLevel level) {
        if (!parent.level().isAbove(level)) {
            throw new Row.Wrong(
                    "level %s cannot lie in \"%s\", which is a %s".formatted(level, parent.slug(), parent.level()));
        }
        return area(row, slug, level, parent.slug(), parent.path() + "." + slug);
    }

    private static Area area(Row row, String slug, AreaLevel level, @Nullable String parent, String path) {
        return new Area(slug, level, row.name("name_zh"), row.name("name_en"), parent, path);
    }

    private void add(Area area) {
        areas.put(area.slug(), area);
        refused.remove(area.slug());
    }

    /** The area that a column names; empty when that area was refused itself, which is reported there. */
    Optional<Area> find(Row row, String column) {
        var slug = row.slug(column);
        if (!areas.containsKey(slug) && !refused.contains(slug)) {
            throw new Row.Wrong("%s \"%s\" is no area of the rows above".formatted(column, slug));
        }
        return Optional.ofNullable(areas.get(slug));
    }

    List<Area> all() {
        return List.copyOf(areas.values());
    }

    /** Those of a level in an area, itself included; without an area, in the whole city. */
    List<Area> ofLevel(AreaLevel level, @Nullable Area within) {
        return areas.values().stream()
                .filter(area -> area.level() == level)
                .filter(area -> within == null || (area.path() + ".").startsWith(within.path() + "."))
                .toList();
    }

    Optional<Area> city() {
        return areas.values().stream()
                .filter(area -> Objects.isNull(area.parent()))
                .findFirst();
    }
}
