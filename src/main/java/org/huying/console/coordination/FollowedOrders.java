package org.huying.console.coordination;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.order.Orders;
import org.huying.order.Tally;

/** The orders that an office has urged or that rose above it, until the silent have answered. */
@Component
class FollowedOrders {

    /** The silent of each order, and who follows them up; those that wait for an answer of the office stand where it gives it. */
    private static final String FOLLOWED = """
            from order_target target
            where %s and order_number not in (%s) and (office = any(:offices) or office = any(:above) and exists (
              select from order_event
              where order_event.order_number = target.order_number and order_event.office = any(:offices)))
            """.formatted(Orders.SILENT, Offices.WAITING);

    private static final String SILENT =
            """
            select order_number, count(*) as silent, array_agg(distinct office) as offices,
              (select min(due_at) from deadline where call_number = order_number and kind = 'COORDINATE'
                and owner = any(array_agg(distinct office)) and started_at is not null and ended_at is null) as due_at
            """ + FOLLOWED + " group by order_number order by due_at, order_number limit :most";

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Orders orders;
    private final Names names;
    private final Times times;
    private final Clock clock;

    FollowedOrders(JdbcClient jdbc, Offices offices, Orders orders, Names names, Times times, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.orders = orders;
        this.names = names;
        this.times = times;
        this.clock = clock;
    }

    long total() {
        return jdbc.sql("select count(distinct order_number) " + FOLLOWED)
                .params(offices.parameters(Matter.ORDERS))
                .query(Long.class)
                .single();
    }

    private record Silent(
            String number,
            int many,
            List<String> offices,
            @Nullable OffsetDateTime dueAt) {}

    /** So many, by when the next level is called. */
    List<FollowedOrder> first(int most) {
        var found = jdbc.sql(SILENT)
                .params(offices.parameters(Matter.ORDERS))
                .param("most", most)
                .query((row, index) -> new Silent(
                        row.getString("order_number"),
                        row.getInt("silent"),
                        Arrays.asList((String[]) row.getArray("offices").getArray()),
                        row.getObject("due_at", OffsetDateTime.class)))
                .list();
        var tallies = orders.tallies(found.stream().map(Silent::number).toList());
        return found.stream()
                .map(silent -> shown(silent, Objects.requireNonNull(tallies.get(silent.number()))))
                .toList();
    }

    private FollowedOrder shown(Silent silent, Tally tally) {
        var order = orders.require(silent.number());
        var due = silent.dueAt();
        return new FollowedOrder(
                order.number(),
                order.title(),
                names.area(order.area()),
                order.callNumber() != null,
                tally.done(),
                tally.targets(),
                silent.many(),
                silent.offices().stream().map(names::department).toList(),
                times.due(
                        due == null
                                ? null
                                : due.atZoneSameInstant(clock.getZone()).toOffsetDateTime()));
    }
}
