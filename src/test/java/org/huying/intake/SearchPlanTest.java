package org.huying.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

import org.huying.HuyingTest;
import org.huying.call.CallStatus;

/** Searching words stays an index's work however many calls there are; the calls made up here are rolled back. */
@HuyingTest
class SearchPlanTest {

    @Autowired
    CallSearch search;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("yuexiu.dispatch", "", "yuexiu.dispatch"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void wordsAreAskedOfTheIndexWhateverElseIsAskedFor() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            fill();
            for (var words : List.of("窨井", "井", "lamp", "化粪池", "窨井盖 lamp")) {
                for (var sort : List.of("-number", "dueAt")) {
                    assertThat(plan(words, null, null, sort))
                            .as(words)
                            .contains("call_letters")
                            .doesNotContain("Seq Scan");
                    assertThat(plan(words, "yuexiu", CallStatus.DISPATCHED, sort))
                            .as(words)
                            .contains("call_letters")
                            .doesNotContain("Seq Scan");
                }
                assertThat(count(words)).as(words).contains("call_letters").doesNotContain("Seq Scan");
            }
        });
    }

    @Test
    void whatIsSoonDueIsFoundAmongTheFewItCanBe() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            fill();
            var soon = new CallQuery(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Lateness.SOON,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "dueAt",
                    null,
                    null,
                    null);
            assertThat(explained(
                            "select number from call where {where} order by {order} limit 51",
                            soon,
                            SortKey.of("dueAt").order()))
                    .contains("call_by_soon")
                    .doesNotContain("Seq Scan");
        });
    }

    @Test
    void callerIsAskedOfAnIndexOfItsOwn() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            fill();
            assertThat(plan("陈7a", null, null, "-number"))
                    .contains("call_by_caller")
                    .doesNotContain("Seq Scan");
        });
    }

    @Test
    void numberIsFoundByItself() {
        assertThat(plan("20260601-000001", null, null, "dueAt"))
                .contains("call_pkey")
                .doesNotContain("letters");
    }

    private void fill() {
        jdbc.sql("""
                        insert into call (number, title, description, category, area, area_path, channel, reporter,
                          urgency, status, received_at, caller_name)
                        select '20260601-Y' || n, '路灯 ' || md5(n::text),
                          case when n % 200 = 0 then '窨井盖夜里乱响 Lamp 化粪池' else '垃圾无人清运' end,
                          'drainage.septic-tank', 'yuexiu', 'guangzhou.yuexiu', 'GRID', 'nobody', 'NORMAL',
                          case when n % 3 > 0 then 'DISPATCHED' else 'CLOSED_SOLVED' end, now() - n * interval '1 minute',
                          case when n % 2 = 0 then '陈' || substr(md5(n::text), 1, 3) end
                        from generate_series(1, 20000) n
                        """).update();
        jdbc.sql("analyze call").update();
    }

    private String plan(String words, @Nullable String area, @Nullable CallStatus status, String sort) {
        var query = query(words, area, status, sort);
        return explained(
                "select number from call where {where} order by {order} limit 51",
                query,
                SortKey.of(sort).order());
    }

    private String count(String words) {
        return explained(
                "select status, count(*) from call where {where} group by status", query(words, null, null, ""), "");
    }

    private String explained(String statement, CallQuery query, String order) {
        var condition = search.condition(query);
        return String.join(
                "\n",
                jdbc.sql("explain "
                                + statement.replace("{where}", condition.sql()).replace("{order}", order))
                        .params(condition.parameters())
                        .query(String.class)
                        .list());
    }

    private static CallQuery query(String words, @Nullable String area, @Nullable CallStatus status, String sort) {
        return new CallQuery(
                status == null ? null : List.of(status),
                area,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                words,
                sort,
                null,
                null,
                null);
    }
}
