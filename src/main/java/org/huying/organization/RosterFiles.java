package org.huying.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;

import org.huying.csv.CsvFolder;
import org.huying.csv.Row;

/** Reads the files of one city and holds them against each other; collects every bad row before it gives up. */
final class RosterFiles {

    private final CsvFolder files;
    private final AreaRows areas = new AreaRows();
    private final DepartmentRows departments = new DepartmentRows(areas);
    private final List<Person> people = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private RosterFiles(Resource folder) {
        this.files = new CsvFolder(folder);
    }

    static Roster read(Resource folder) {
        return new RosterFiles(folder).read();
    }

    private Roster read() {
        files.each("areas.csv", areas::read, "slug", "level", "parent", "name_zh", "name_en");
        files.each("departments.csv", departments::read, "level", "area", "code", "name_zh", "name_en", "remove");
        files.each("people.csv", this::person, "id", "name", "kind", "area", "phone", "sample");
        files.each("teams.csv", this::team, "slug", "area", "name_zh", "name_en", "size", "sample");
        if (files.isGood()) {
            requireCityDesks();
        }
        files.requireGood("The organisation's files have bad rows, nothing was changed:");
        return new Roster(areas.all(), departments.all(), List.copyOf(people), List.copyOf(teams));
    }

    private void person(Row row) {
        var id = once("person", row.slug("id"));
        var name = row.name("name");
        var kind = row.oneOf("kind", PersonKind.class);
        var phone = row.text("phone");
        if (!phone.matches("\\+?[0-9][0-9 -]{2,18}")) {
            throw new Row.Wrong("phone \"%s\" is no telephone number".formatted(phone));
        }
        var sample = row.yes("sample");
        areas.find(row, "area").ifPresent(area -> people.add(new Person(id, name, kind, area.slug(), phone, sample)));
    }

    private void team(Row row) {
        var slug = once("team", row.slug("slug"));
        var nameZh = row.name("name_zh");
        var nameEn = row.name("name_en");
        var size = row.count("size");
        var sample = row.yes("sample");
        areas.find(row, "area").ifPresent(area -> {
            departments.requireFree(area, slug);
            teams.add(new Team(slug, area.slug(), nameZh, nameEn, size, sample));
        });
    }

    private String once(String what, String id) {
        if (!seen.add(what + " " + id)) {
            throw new Row.Wrong("%s \"%s\" stands in a row above already".formatted(what, id));
        }
        return id;
    }

    /** Whatever has no desk of its own goes to the one above, so the city must have both. */
    private void requireCityDesks() {
        var city = areas.city();
        if (city.isEmpty()) {
            files.refuse("areas.csv", 1, "there is no row of level CITY");
        }
        city.ifPresent(area -> Stream.of("dispatch", "coordination")
                .filter(code -> !departments.has(area, code))
                .forEach(code -> files.refuse(
                        "departments.csv", 1, "the city has no \"%s\"; add a row for level CITY".formatted(code))));
    }
}
