package org.huying.console.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;

/** Keeps what is done to many calls, and what became of each. */
@Component
class BulkTables {

    /** The one that the others are merged into gets nothing itself. */
    private static final String GETS_IT = "bulk = :id and call_number is distinct from :main";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate rows;

    BulkTables(JdbcClient jdbc, NamedParameterJdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    UUID add(String account, BulkAction action, List<String> numbers, Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into bulk (id, account, action, state, begun_at, beat_at)"
                        + " values (:id, :account, :action, 'OPEN', :now, :now)")
                .param("id", id)
                .param("account", account)
                .param("action", action.name())
                .param("now", at(now))
                .update();
        rows.batchUpdate(
                "insert into bulk_call (bulk, place, call_number, outcome) values (:id, :place, :number, 'UNKNOWN')",
                IntStream.range(0, numbers.size())
                        .mapToObj(place -> new MapSqlParameterSource("id", id)
                                .addValue("place", place)
                                .addValue("number", numbers.get(place)))
                        .toArray(MapSqlParameterSource[]::new));
        return id;
    }

    Optional<Bulk> find(UUID id, String account) {
        return jdbc.sql("select * from bulk where id = :id and account = :account")
                .param("id", id)
                .param("account", account)
                .query(BulkTables::bulk)
                .optional();
    }

    /** All that were chosen, in that order. */
    List<BulkCall> chosen(Bulk bulk) {
        return calls("bulk = :id", bulk);
    }

    /** Those to which it is done, in the same order. */
    List<BulkCall> calls(Bulk bulk) {
        return calls(GETS_IT, bulk);
    }

    private List<BulkCall> calls(String which, Bulk bulk) {
        return jdbc.sql("select * from bulk_call where " + which + " order by place")
                .param("id", bulk.id())
                .param("main", bulk.main())
                .query((row, index) -> new BulkCall(
                        row.getString("call_number"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("reason_zh"),
                        row.getString("reason_en")))
                .list();
    }

    /** Whether the call is one of those that were chosen. */
    boolean isChosen(Bulk bulk, String number) {
        return jdbc.sql("select exists (select from bulk_call where bulk = :id and call_number = :number)")
                .param("id", bulk.id())
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** How many of these have come to what. */
    Map<Outcome, Long> counts(Bulk bulk) {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        jdbc.sql("select outcome, count(*) from bulk_call where " + GETS_IT + " group by outcome")
                .param("id", bulk.id())
                .param("main", bulk.main())
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** Says what shall be done, and forgets what was found out about something else. */
    void say(UUID id, @Nullable String department, @Nullable String main, @Nullable String note) {
        jdbc.sql("update bulk set department = :department, main = :main, note = :note where id = :id")
                .param("department", department)
                .param("main", main)
                .param("note", note)
                .param("id", id)
                .update();
        jdbc.sql("update bulk_call set outcome = 'UNKNOWN', reason_zh = null, reason_en = null where bulk = :id")
                .param("id", id)
                .update();
    }

    /** Begins a round of work; nothing when it stands in none of these states: somebody else was faster. */
    Optional<Bulk> begin(UUID id, Collection<BulkState> from, BulkState to, Instant now) {
        return jdbc.sql("update bulk set state = :to, round = round + 1, beat_at = :now"
                        + " where id = :id and state = any(:from) returning *")
                .param("to", to.name())
                .param("now", at(now))
                .param("id", id)
                .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                .query(BulkTables::bulk)
                .optional();
    }

    /** Says that the round goes on and lets nobody stop it in this transaction; no when it has been stopped. */
    boolean beats(Bulk bulk, Instant now) {
        return jdbc.sql("update bulk set beat_at = :now where id = :id and state = :state and round = :round")
                        .param("now", at(now))
                        .param("id", bulk.id())
                        .param("state", bulk.state().name())
                        .param("round", bulk.round())
                        .update()
                == 1;
    }

    void end(Bulk bulk, BulkState to) {
        jdbc.sql("update bulk set state = :to where id = :id and state = :state and round = :round")
                .param("to", to.name())
                .param("id", bulk.id())
                .param("state", bulk.state().name())
                .param("round", bulk.round())
                .update();
    }

    /** Ends work that has given no sign of life since then. */
    void endSilent(UUID id, Instant since) {
        jdbc.sql("update bulk set state = case state when 'RUNNING' then 'STOPPED' else 'OPEN' end"
                        + " where id = :id and state in ('CHECKING', 'RUNNING') and beat_at < :since")
                .param("id", id)
                .param("since", at(since))
                .update();
    }

    void came(Bulk bulk, String number, Outcome outcome, @Nullable Refusal why) {
        jdbc.sql("update bulk_call set outcome = :outcome, reason_zh = :zh, reason_en = :en"
                        + " where bulk = :id and call_number = :number")
                .param("outcome", outcome.name())
                .param("zh", why == null ? null : why.message(Locale.CHINESE))
                .param("en", why == null ? null : why.message(Locale.ENGLISH))
                .param("id", bulk.id())
                .param("number", number)
                .update();
    }

    void forget(Instant begunBefore) {
        jdbc.sql("delete from bulk where begun_at < :before")
                .param("before", at(begunBefore))
                .update();
    }

    private static Bulk bulk(ResultSet row, int index) throws SQLException {
        return new Bulk(
                row.getObject("id", UUID.class),
                BulkAction.valueOf(row.getString("action")),
                BulkState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getString("department"),
                row.getString("main"),
                row.getString("note"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
