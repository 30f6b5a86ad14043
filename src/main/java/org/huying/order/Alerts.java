package org.huying.order;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.CallStatus;

/** Finds the orders by which the responders of calls were alerted. */
@Component
public class Alerts {

    private final JdbcClient jdbc;
    private final Orders orders;
    private final OrderRows rows;

    Alerts(JdbcClient jdbc, Orders orders, OrderRows rows) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.rows = rows;
    }

    /** By call number; calls that alerted nobody are left out. */
    public Map<String, List<Alert>> of(Collection<String> callNumbers) {
        if (callNumbers.isEmpty()) {
            return Map.of();
        }
        var found = jdbc.sql("select * from issued_order where call_number = any(:calls) order by number")
                .param("calls", callNumbers.toArray(String[]::new))
                .query(rows.orders())
                .list();
        var tallies = orders.tallies(found.stream().map(Order::number).toList());
        return found.stream()
                .collect(Collectors.groupingBy(
                        order -> Objects.requireNonNull(order.callNumber()),
                        Collectors.mapping(order -> alert(order, tallies), Collectors.toList())));
    }

    /** Numbers of those of a call that have not ended. */
    List<String> running(String callNumber) {
        return jdbc.sql("select number from issued_order where call_number = :call and status = 'ISSUED'")
                .param("call", callNumber)
                .query(String.class)
                .list();
    }

    /**
     * Those of a withdrawn call that have not ended; and where nobody who reported the same is left, those of the calls
     * that were withdrawn before while it followed them or they followed it.
     */
    List<Order> unwanted(String callNumber) {
        return jdbc.sql("""
                        with recursive same (number) as (
                          select :call::text
                          union
                          select case when merged = number then main else merged end
                          from call_merge join same on number in (merged, main))
                        select o.* from issued_order o join call on call.number = o.call_number
                        where o.status = 'ISSUED' and call.status = 'WITHDRAWN' and call.number in (select number from same)
                          and (call.number = :call or not exists (
                            select from same join call other using (number) where other.status = any(:underWay)))
                        order by o.number
                        """)
                .param("call", callNumber)
                .param(
                        "underWay",
                        Arrays.stream(CallStatus.values())
                                .filter(CallStatus::isUnderWay)
                                .map(CallStatus::name)
                                .toArray(String[]::new))
                .query(rows.orders())
                .list();
    }

    private static Alert alert(Order order, Map<String, Tally> tallies) {
        return new Alert(
                order.number(), order.status(), order.issuedAt(), Objects.requireNonNull(tallies.get(order.number())));
    }
}
