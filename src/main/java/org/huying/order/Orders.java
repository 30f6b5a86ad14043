package org.huying.order;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;

/** Finds orders and how far those they call have come. */
@Component
public class Orders {

    /** Those from whom an answer is missing, as a SQL condition over {@code order_target}. */
    public static final String SILENT = "(state = 'ORDERED' or state = 'ACKNOWLEDGED' and done_overdue_at is not null)";

    /** Those that were late once, likewise. */
    static final String OVERDUE = "coalesce(acknowledge_overdue_at, done_overdue_at) is not null";

    /** Those whom an office has to urge; likewise. Who has answered it keeps the office in its row. */
    static final String FOLLOWED_UP = "office = :office and " + SILENT;

    /** Those that concern some groups: the groups themselves, and whom they follow up or did last; likewise. */
    static final String CONCERNED = "(target = any(:groups) or office = any(:groups))";

    /** Orders that an office of some groups was called for, as a SQL condition over a {@code number}. */
    static final String OFFICE_CALLED =
            "exists (select from order_event where order_number = number and office = any(:groups))";

    /** Orders that call one of some groups, likewise. */
    static final String CALLED =
            "exists (select from order_target where order_number = number and target = any(:groups))";

    /** How a list of orders is sorted. */
    enum Sorting {
        NEWEST_FIRST("number desc"),
        /** Those that are under way before those that have ended. */
        OPEN_FIRST("(status = 'ISSUED') desc, number desc");

        private final String sql;

        Sorting(String sql) {
            this.sql = sql;
        }
    }

    private final JdbcClient jdbc;
    private final OrderRows rows;

    Orders(JdbcClient jdbc, OrderRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Optional<Order> find(String number) {
        return jdbc.sql("select * from issued_order where number = :number")
                .param("number", number)
                .query(rows.orders())
                .optional();
    }

    /** The order with this number, or a refusal that says that there is none. */
    public Order require(String number) {
        return find(number).orElseThrow(() -> Refusal.notFound("order.unknown", number));
    }

    /** How far one of those called has come. */
    public Optional<TargetProgress> target(String number, String group) {
        return jdbc.sql("select * from order_target where order_number = :number and target = :target")
                .param("number", number)
                .param("target", group)
                .query(rows.targets())
                .optional();
    }

    /** Whom an office has to urge, in the order in which they were named. */
    public List<String> followedUp(String number, String office) {
        return jdbc.sql("select target from order_target where order_number = :number and " + FOLLOWED_UP
                        + " order by position")
                .param("number", number)
                .param("office", office)
                .query(String.class)
                .list();
    }

    /** Whether the order calls one of the groups, or one of them was called because somebody is silent. */
    boolean concerns(String number, String[] groups) {
        return is(CALLED, number, groups) || isFollowedUp(number, groups);
    }

    /** Whether one of the groups was called because somebody is silent; also when all of them have answered it since. */
    boolean isFollowedUp(String number, String[] groups) {
        return is(OFFICE_CALLED, number, groups);
    }

    private boolean is(String condition, String number, String[] groups) {
        return jdbc.sql("select " + condition + " from issued_order where number = :number")
                .param("number", number)
                .param("groups", groups)
                .query(Boolean.class)
                .single();
    }

    public Tally tally(String number) {
        return Objects.requireNonNull(tallies(List.of(number)).get(number), number);
    }

    /** By order number. */
    public Map<String, Tally> tallies(List<String> numbers) {
        record Counted(
                String number,
                int targets,
                int ordered,
                int acknowledged,
                int done,
                int closed,
                int cancelled,
                int overdue,
                int silent) {}
        return jdbc
                .sql("""
                        select order_number as number, count(*) as targets,
                          count(*) filter (where state = 'ORDERED') as ordered,
                          count(*) filter (where state = 'ACKNOWLEDGED') as acknowledged,
                          count(*) filter (where state = 'DONE') as done,
                          count(*) filter (where state = 'CLOSED') as closed,
                          count(*) filter (where state = 'CANCELLED') as cancelled,
                          count(*) filter (where %s) as overdue,
                          count(*) filter (where %s) as silent
                        from order_target where order_number = any(:numbers) group by order_number
                        """.formatted(OVERDUE, SILENT))
                .param("numbers", numbers.toArray(String[]::new))
                .query(Counted.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Counted::number,
                        counted -> new Tally(
                                counted.targets(),
                                counted.ordered(),
                                counted.acknowledged(),
                                counted.done(),
                                counted.closed(),
                                counted.cancelled(),
                                counted.overdue(),
                                counted.silent())));
    }

    /** Some of what a search found, and how many it found. */
    record Found<T>(List<T> page, long total) {}

    /**
     * Those called by an order, in the order in which they were named.
     *
     * @param condition SQL over the columns of {@code order_target}, written in the code and never by a user
     */
    Found<TargetProgress> targets(String condition, Map<String, ?> parameters, long offset, int limit) {
        return page("order_target", condition, "position", parameters, offset, limit, OrderRows::targets);
    }

    /**
     * Finds orders.
     *
     * @param condition SQL over the columns of {@code issued_order}, written in the code and never by a user
     */
    Found<Order> find(String condition, Map<String, ?> parameters, Sorting sorting, long offset, int limit) {
        return page("issued_order", condition, sorting.sql, parameters, offset, limit, OrderRows::orders);
    }

    /** What happened to the order as a whole, oldest first. */
    public List<OrderEvent> events(String number) {
        return jdbc.sql("select * from order_event where order_number = :number and target is null order by id")
                .param("number", number)
                .query(rows.events())
                .list();
    }

    /** What happened to the order and to each of those it calls, oldest first. */
    List<OrderEvent> timeline(String number) {
        return jdbc.sql("select * from order_event where order_number = :number order by id")
                .param("number", number)
                .query(rows.events())
                .list();
    }

    private <T> Found<T> page(
            String table,
            String condition,
            String order,
            Map<String, ?> parameters,
            long offset,
            int limit,
            Function<OrderRows, org.springframework.jdbc.core.RowMapper<T>> mapper) {
        var page = jdbc.sql("select * from %s where %s order by %s offset :offset limit :limit"
                        .formatted(table, condition, order))
                .params(parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query(mapper.apply(rows))
                .list();
        var total = jdbc.sql("select count(*) from %s where %s".formatted(table, condition))
                .params(parameters)
                .query(Long.class)
                .single();
        return new Found<>(page, total);
    }
}
