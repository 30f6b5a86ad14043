package org.huying.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads rows of the tables of orders, times in the application's zone. */
@Component
class OrderRows {

    private final Clock clock;

    OrderRows(Clock clock) {
        this.clock = clock;
    }

    RowMapper<Order> orders() {
        return (row, index) -> new Order(
                row.getString("number"),
                row.getString("title"),
                row.getString("text"),
                row.getString("area"),
                row.getString("area_path"),
                row.getString("issuer"),
                row.getString("issuer_group"),
                row.getString("call_number"),
                OrderStatus.valueOf(row.getString("status")),
                evidence(row),
                required(row, "issued_at"),
                required(row, "acknowledge_by"),
                required(row, "done_by"),
                time(row, "ended_at"),
                row.getString("end_note"));
    }

    RowMapper<TargetProgress> targets() {
        return (row, index) -> new TargetProgress(
                row.getString("target"),
                row.getObject("people", Integer.class),
                TargetState.valueOf(row.getString("state")),
                time(row, "acknowledged_at"),
                time(row, "acknowledge_overdue_at"),
                time(row, "done_at"),
                time(row, "done_overdue_at"),
                row.getString("office"),
                row.getString("card"),
                row.getString("note"),
                time(row, "urged_at"));
    }

    RowMapper<OrderEvent> events() {
        return (row, index) -> new OrderEvent(
                required(row, "at"),
                OrderEventType.valueOf(row.getString("type")),
                row.getString("target"),
                row.getString("actor"),
                row.getString("office"),
                row.getString("note"),
                row.getObject("targets", Integer.class));
    }

    private static Set<Evidence> evidence(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("evidence").getArray())
                .map(Evidence::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Evidence.class)));
    }

    OffsetDateTime here(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    private OffsetDateTime required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(time(row, column), column);
    }

    private @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : here(time.toInstant());
    }
}
