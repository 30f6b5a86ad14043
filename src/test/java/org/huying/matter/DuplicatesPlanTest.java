package org.huying.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.huying.HuyingTest;
import org.huying.organization.Organization;
import org.huying.routing.Categories;
import org.huying.scenario.Stage;

/** Looking for duplicates stays an index's work however many calls there are; the calls made up here are rolled back. */
@HuyingTest
class DuplicatesPlanTest {

    private static final int CALLS = 20_000;

    @Autowired
    Stage stage;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Categories categories;

    @Autowired
    Organization organization;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void positionIsFoundByTheBoxAndWordsByTheCategoryOfLately() {
        stage.now("2026-06-09T12:00");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            fill();
            assertThat(plan(matter(23.1, null))).contains("call_open_near").doesNotContain("Seq Scan");
            assertThat(plan(matter(null, "积水")))
                    .containsAnyOf("call_open_lately", "call_in_area")
                    .doesNotContain("Seq Scan");
            assertThat(plan(matter(23.1, "积水"))).contains("call_open_near").doesNotContain("Seq Scan");
        });
    }

    private void fill() {
        jdbc.sql("""
                        insert into call (number, title, description, category, area, area_path, latitude, longitude,
                          channel, reporter, urgency, status, received_at)
                        select '20260601-X' || n, '积水 ' || md5(n::text), '水深 ' || md5((n * 7)::text),
                          (:categories::text[])[1 + n % :kinds], 'haizhu-yonglong',
                          case when n % 50 = 0 then :here::ltree else 'guangzhou.elsewhere'::ltree end,
                          case when n % 3 > 0 then 22.8 + random() * 0.7 end, 112.9 + random() * 0.8,
                          'GRID', 'nobody', 'NORMAL', 'DISPATCHED', :now::timestamptz - random() * interval '13 days'
                        from generate_series(1, :calls) n
                        """)
                .param("categories", codes())
                .param("kinds", codes().length)
                .param(
                        "here",
                        organization.area("haizhu-yonglong").orElseThrow().path())
                .param("now", "2026-06-09T12:00:00+08:00")
                .param("calls", CALLS)
                .update();
        jdbc.sql("analyze call").update();
    }

    private String[] codes() {
        return categories.tree().stream()
                .flatMap(category -> category.children().stream())
                .map(category -> category.code())
                .toArray(String[]::new);
    }

    private Matter matter(@Nullable Double latitude, @Nullable String text) {
        return new Matter(
                null,
                categories.require("drainage.waterlogging"),
                organization.requireArea("haizhu-yonglong"),
                latitude,
                latitude == null ? null : 113.2,
                text,
                null,
                null);
    }

    private String plan(Matter matter) {
        return String.join(
                "\n",
                jdbc.sql("explain " + duplicates.statement(matter, "true"))
                        .params(duplicates.values(matter))
                        .query(String.class)
                        .list());
    }
}
