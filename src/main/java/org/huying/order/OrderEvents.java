package org.huying.order;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.security.CurrentUser;

/** Writes down what happens to orders; nothing of it is ever changed. */
@Component
class OrderEvents {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    OrderEvents(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** @param target group id; absent where it happened to the whole order */
    void append(
            String number,
            @Nullable String target,
            OrderEventType type,
            @Nullable String office,
            @Nullable String note) {
        append(number, target, type, office, note, null);
    }

    /** Something happened to so many of those called. */
    void append(String number, OrderEventType type, @Nullable String office, @Nullable String note, int targets) {
        append(number, null, type, office, note, targets);
    }

    private void append(
            String number,
            @Nullable String target,
            OrderEventType type,
            @Nullable String office,
            @Nullable String note,
            @Nullable Integer targets) {
        jdbc.sql("""
                        insert into order_event (order_number, target, at, type, actor, office, note, targets)
                        values (:number, :target, :now, :type, :actor, :office, :note, :targets)
                        """)
                .param("number", number)
                .param("target", target)
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .param("type", type.name())
                .param("actor", user.id())
                .param("office", office)
                .param("note", note)
                .param("targets", targets)
                .update();
    }
}
