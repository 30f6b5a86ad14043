package org.huying.call;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists and counts calls for people.
 *
 * <p>Conditions and orders are SQL over the columns of {@code call}, written in the code and never by a user; parameters
 * are the values that their named parameters stand for.
 */
@Component
public class CallList {

    private static final String COLUMNS = "number, title, urgency, status, category, area, place, lead_department,"
            + " supporting_departments, received_at, resolve_by, due_at, soon_at,"
            + " " + Pressing.SUPERVISED + " as supervised";

    /** Each row with what is due of it: the deadline that gave the call its {@code due_at}, one look at an index. */
    private static final String WITH_WHAT_IS_DUE = """
            select listed.*, next.kind as due_kind, next.owner as due_of
            from (select %s from call where %s) listed left join lateral (
              select kind, owner from deadline
              where call_number = listed.number and deadline.due_at = listed.due_at
                and kind not in ('VERIFY', 'PROMISE') and started_at is not null and ended_at is null
              order by id limit 1) next on true
            order by %s
            """;

    /** So many rows of a list that is read to its end are in memory at once. */
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcClient cursor;
    private final TransactionTemplate reading;
    private final CallRows rows;

    CallList(JdbcClient jdbc, DataSource database, PlatformTransactionManager transactions, CallRows rows) {
        this.jdbc = jdbc;
        this.cursor = cursor(database);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.rows = rows;
    }

    private static JdbcClient cursor(DataSource database) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(ROWS_AT_ONCE);
        return JdbcClient.create(template);
    }

    /**
     * How many calls stand in a status.
     *
     * @param overdue of them, those with a running deadline that is over
     * @param soon of them, those whose next deadline has warned and is not over
     */
    public record Count(long calls, long overdue, long soon) {

        static final Count NOTHING = new Count(0, 0, 0);

        Count plus(Count more) {
            return new Count(calls + more.calls, overdue + more.overdue, soon + more.soon);
        }
    }

    /** How many calls stand where, those with nothing in a status left out. */
    public record Counts(Map<CallStatus, Count> byStatus) {

        public long of(CallStatus status) {
            return byStatus.getOrDefault(status, Count.NOTHING).calls();
        }

        /** Those of some statuses together; of all where none is named. */
        public Count together(@Nullable Collection<CallStatus> statuses) {
            return byStatus.entrySet().stream()
                    .filter(counted -> statuses == null || statuses.isEmpty() || statuses.contains(counted.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(Count.NOTHING, Count::plus);
        }
    }

    public List<ListedCall> rows(String condition, Map<String, ?> parameters, String order, int limit) {
        return jdbc.sql(listed(condition + " order by " + order + " limit :limit", order))
                .params(parameters)
                .param("limit", limit)
                .query(rows.listed())
                .list();
    }

    /**
     * Hands over all rows one by one, as they are at one moment, however many there are. PostgreSQL's driver reads by a
     * cursor within a transaction only.
     */
    public void each(String condition, Map<String, ?> parameters, String order, Consumer<ListedCall> reader) {
        reading.executeWithoutResult(status -> {
            try (var found = cursor.sql(listed(condition, order)).params(parameters).query(rows.listed()).stream()) {
                found.forEach(reader);
            }
        });
    }

    private static String listed(String condition, String order) {
        return WITH_WHAT_IS_DUE.formatted(COLUMNS, condition, order);
    }

    public long total(String condition, Map<String, ?> parameters) {
        return jdbc.sql("select count(*) from call where " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    public Counts counts(String condition, Map<String, ?> parameters, OffsetDateTime now) {
        var counted = new EnumMap<CallStatus, Count>(CallStatus.class);
        jdbc.sql("select status, count(*) as calls, count(*) filter (where " + Pressing.OVERDUE + ") as overdue,"
                        + " count(*) filter (where " + Pressing.SOON + ") as soon"
                        + " from call where " + condition + " group by status")
                .params(parameters)
                .param("now", now)
                .query(row -> {
                    counted.put(
                            CallStatus.valueOf(row.getString("status")),
                            new Count(row.getLong("calls"), row.getLong("overdue"), row.getLong("soon")));
                });
        return new Counts(Map.copyOf(counted));
    }
}
