package org.huying.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisation in the database; what has left the files is kept there and marked. */
@Repository
class RosterTables {

    private static final ObjectMapper COLUMNS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final JdbcClient jdbc;

    RosterTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction no other node imports. */
    void waitForOtherNodes() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('huying.organization'))")
                .query(row -> {});
    }

    /** Writes what differs from the files and returns how many rows did. */
    int store(Roster roster) {
        return store("area", "slug", "slug, path, level, name_zh, name_en, parent", roster.areas())
                + store("department", "id", "id, code, area, name_zh, name_en, kind", roster.departments())
                + store("person", "id", "id, name, kind, area, phone, sample", roster.people())
                + store("team", "slug", "slug, area, name_zh, name_en, size, sample", roster.teams());
    }

    /** One statement for any number of rows: a start that finds nothing changed costs a comparison inside the database. */
    private int store(String table, String key, String columns, List<? extends Record> rows) {
        var differing = jdbc.sql("""
                        insert into %1$s as kept (%2$s, position)
                        select %2$s, ordinality
                        from jsonb_populate_recordset(null::%1$s, :rows::jsonb) with ordinality
                        on conflict (%3$s) do update
                        set (%2$s, position, active) = row (excluded.*)
                        where kept is distinct from excluded
                        """.formatted(table, columns, key))
                .param("rows", json(rows))
                .update();
        var gone = jdbc.sql("""
                        update %1$s set active = false
                        where active and %2$s not in (
                            select %2$s from jsonb_populate_recordset(null::%1$s, :rows::jsonb))
                        """.formatted(table, key)).param("rows", json(rows)).update();
        return differing + gone;
    }

    private static String json(List<? extends Record> rows) {
        try {
            return COLUMNS.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Chart chart() {
        var gone = new HashSet<String>();
        var areas = new ArrayList<Area>();
        jdbc.sql("select * from area order by position").query(row -> {
            if (!row.getBoolean("active")) {
                gone.add(row.getString("slug"));
            }
            areas.add(new Area(
                    row.getString("slug"),
                    AreaLevel.valueOf(row.getString("level")),
                    row.getString("name_zh"),
                    row.getString("name_en"),
                    row.getString("parent"),
                    row.getString("path")));
        });
        var departments = new ArrayList<Department>();
        jdbc.sql("select * from department order by position").query(row -> {
            if (!row.getBoolean("active")) {
                gone.add(row.getString("id"));
            }
            departments.add(new Department(
                    row.getString("id"),
                    row.getString("code"),
                    row.getString("area"),
                    row.getString("name_zh"),
                    row.getString("name_en"),
                    DepartmentKind.valueOf(row.getString("kind"))));
        });
        var teams = new ArrayList<Team>();
        jdbc.sql("select * from team order by position").query(row -> {
            var team = new Team(
                    row.getString("slug"),
                    row.getString("area"),
                    row.getString("name_zh"),
                    row.getString("name_en"),
                    row.getInt("size"),
                    row.getBoolean("sample"));
            if (!row.getBoolean("active")) {
                gone.add(team.group().id());
            }
            teams.add(team);
        });
        return Chart.of(areas, departments, teams, gone);
    }
}
