package org.huying.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which rules {@link Rulings} propose. */
@Component
public class ProposedRules {

    private static final int LAST_CALLS = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProposedRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the most rulings, the latest of equals first. */
    public List<ProposedRule> mostOften(int limit) {
        return jdbc.sql("""
                        with proposed as (
                          select * from proposed_rule order by rulings desc, last_ruled_at desc, category, department_code
                          limit :limit)
                        select category, district, department_code, part, rulings, last_ruled_at,
                          (array_agg(distinct ruled.number order by ruled.number desc)
                            filter (where ruled.number is not null))[1 : %d] as calls
                        from proposed left join lateral (
                          select number from ruling join call on call.number = ruling.call_number
                          where ruling.part = proposed.part
                            and split_part(ruling.department, '.', 2) = proposed.department_code
                            and call.category = proposed.category
                            and proposed.district = coalesce(
                              (select slug from area where level = 'DISTRICT' and area.path @> call.area_path), '')) ruled on true
                        group by category, district, department_code, part, rulings, last_ruled_at
                        order by rulings desc, last_ruled_at desc, category, department_code
                        """.formatted(LAST_CALLS))
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    private ProposedRule read(ResultSet row, int index) throws SQLException {
        var district = row.getString("district");
        var calls = row.getArray("calls");
        return new ProposedRule(
                row.getString("category"),
                district.isEmpty() ? null : district,
                row.getString("department_code"),
                row.getString("part").equals("SUPPORT"),
                row.getInt("rulings"),
                row.getObject("last_ruled_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                calls == null ? List.of() : List.of((String[]) calls.getArray()));
    }
}
