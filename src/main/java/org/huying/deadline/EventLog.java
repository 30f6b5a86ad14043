package org.huying.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.huying.worktime.Budget;

/** The rows of table {@code deadline_event}: appended, never changed. */
@Repository
class EventLog {

    private final JdbcClient jdbc;

    EventLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(long deadlineId, DeadlineEvent event) {
        var extra = event.extra();
        jdbc.sql("""
                        insert into deadline_event
                          (deadline_id, at, type, who, why, extra_amount, extra_unit, until, old_owner, old_due, new_due)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        deadlineId,
                        DeadlineRows.utc(event.at()),
                        event.type().name(),
                        event.who(),
                        event.why(),
                        extra == null ? null : extra.amount(),
                        extra == null ? null : extra.unit().name(),
                        DeadlineRows.utc(event.until()),
                        event.oldOwner(),
                        DeadlineRows.utc(event.oldDue()),
                        DeadlineRows.utc(event.newDue()))
                .update();
    }

    /** What happened to a deadline, in the order in which it happened. */
    List<DeadlineEvent> of(long deadlineId) {
        return jdbc.sql("select * from deadline_event where deadline_id = ? order by id")
                .param(deadlineId)
                .query(EventLog::event)
                .list();
    }

    /** The same for many deadlines at once; one to which nothing happened is absent. */
    Map<Long, List<DeadlineEvent>> of(List<Long> deadlineIds) {
        var events = new HashMap<Long, List<DeadlineEvent>>();
        jdbc.sql("select * from deadline_event where deadline_id = any(?) order by id")
                .param(deadlineIds.toArray(Long[]::new))
                .query((row, number) -> events.computeIfAbsent(row.getLong("deadline_id"), id -> new ArrayList<>())
                        .add(event(row, number)))
                .list();
        return events;
    }

    private static DeadlineEvent event(ResultSet row, int number) throws SQLException {
        var unit = row.getString("extra_unit");
        return new DeadlineEvent(
                row.getTimestamp("at").toInstant(),
                DeadlineEvent.Type.valueOf(row.getString("type")),
                row.getString("who"),
                row.getString("why"),
                unit == null ? null : new Budget(row.getInt("extra_amount"), Budget.Unit.valueOf(unit)),
                DeadlineRows.moment(row, "until"),
                row.getString("old_owner"),
                DeadlineRows.moment(row, "old_due"),
                DeadlineRows.moment(row, "new_due"));
    }
}
