package org.huying.organization;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.huying.csv.Row;

/**
 * The departments read so far. A row speaks of every area of a level, of every such area within another, or of one area;
 * rows apply from top to bottom, so that a later row changes or removes what an earlier one gave.
 */
final class DepartmentRows {

    /** What the engine's group ids can hold. */
    private static final int LONGEST_ID = 64;

    private static final String AREA_NAME = "{area}";

    private final AreaRows areas;
    private final Map<String, Department> departments = new LinkedHashMap<>();
    private final Set<List<Object>> seen = new HashSet<>();

    DepartmentRows(AreaRows areas) {
        this.areas = areas;
    }

    void read(Row row) {
        var code = row.slug("code");
        var level = row.optional("level").map(name -> row.oneOf("level", AreaLevel.class));
        var area = row.optional("area");
        if (level.isEmpty() && area.isEmpty()) {
            throw new Row.Wrong("level and area are empty; give one of them or both");
        }
        if (!seen.add(List.of(code, level, area))) {
            throw new Row.Wrong("\"%s\" stands in a row above already for the same level and area".formatted(code));
        }
        var within = area.flatMap(slug -> areas.find(row, "area"));
        if (area.isPresent() && within.isEmpty()) {
            return;
        }
        var targets = level.map(wanted -> areas.ofLevel(wanted, within.orElse(null)))
                .orElseGet(() -> within.stream().toList());
        if (targets.isEmpty() && within.isPresent()) {
            throw new Row.Wrong("there is no %s in \"%s\"".formatted(row.text("level"), row.text("area")));
        }
        if (row.yes("remove")) {
            remove(code, targets);
        } else {
            targets.forEach(target -> add(row, code, target));
        }
    }

    private void add(Row row, String code, Area area) {
        var department =
                Department.of(code, area, name(row, "name_zh", area.nameZh()), name(row, "name_en", area.nameEn()));
        requireFitting(department.id());
        departments.put(department.id(), department);
    }

    private static void requireFitting(String id) {
        if (id.length() > LONGEST_ID) {
            throw new Row.Wrong(
                    "id \"%s\" has %d characters, at most %d are allowed".formatted(id, id.length(), LONGEST_ID));
        }
    }

    /** A team has a group as well, of an id of its own. */
    void requireFree(Area area, String team) {
        requireFitting(Department.idOf(area.slug(), team));
        if (has(area, team)) {
            throw new Row.Wrong("\"%s\" is the code of a department of the same area".formatted(team));
        }
    }

    private static String name(Row row, String column, String areaName) {
        var name = row.name(column).replace(AREA_NAME, areaName);
        if (name.contains("{")) {
            throw new Row.Wrong("%s \"%s\" may only have {area} in braces".formatted(column, row.text(column)));
        }
        return name;
    }

    private void remove(String code, List<Area> targets) {
        var removed = targets.stream()
                .map(area -> Optional.ofNullable(departments.remove(Department.idOf(area.slug(), code))))
                .flatMap(Optional::stream)
                .count();
        if (removed == 0) {
            throw new Row.Wrong("there is no \"%s\" above to remove".formatted(code));
        }
    }

    boolean has(Area area, String code) {
        return departments.containsKey(Department.idOf(area.slug(), code));
    }

    List<Department> all() {
        return List.copyOf(departments.values());
    }
}
