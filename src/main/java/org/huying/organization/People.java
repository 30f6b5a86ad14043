package org.huying.organization;

import java.util.Comparator;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the people who work in an area. Names and phones are personal data: the asker decides who sees them. */
@Component("peopleOfAreas")
public class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of exactly that area, by kind and then in the order of the files. */
    public List<Person> of(String areaSlug) {
        return jdbc
                .sql("select id, name, kind, area, phone, sample from person where area = :area and active"
                        + " order by position")
                .param("area", areaSlug)
                .query((row, index) -> new Person(
                        row.getString("id"),
                        row.getString("name"),
                        PersonKind.valueOf(row.getString("kind")),
                        row.getString("area"),
                        row.getString("phone"),
                        row.getBoolean("sample")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Person::kind))
                .toList();
    }
}
