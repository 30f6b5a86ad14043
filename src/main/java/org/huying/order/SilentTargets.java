package org.huying.order;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Those of orders who are silent: which office follows them up, the cards they are shown, and that they were urged. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SilentTargets {

    private final JdbcClient jdbc;
    private final OrderEvents events;
    private final Clock clock;

    SilentTargets(JdbcClient jdbc, OrderEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The office that has to urge the target; null where none has. */
    @Nullable
    String followingUp(String number, String target) {
        return jdbc.sql("select office from order_target where order_number = :number and target = :target and "
                        + Orders.SILENT)
                .param("number", number)
                .param("target", target)
                .query((row, index) -> Optional.ofNullable(row.getString("office")))
                .optional()
                .flatMap(Function.identity())
                .orElse(null);
    }

    /** Whether the office has somebody of the order to follow up. */
    boolean isFollowingUp(String number, String office) {
        return followedUp(number, office) > 0;
    }

    /** An office begins to follow up the order. */
    void escalated(String number, String office) {
        events.append(number, null, OrderEventType.ESCALATED, office, null);
    }

    /** The highest office is reminded of those it follows up. */
    void reminded(String number, String office) {
        events.append(number, OrderEventType.REMINDED, office, null, followedUp(number, office));
    }

    /** Those whom an office has not got moving are given to another. */
    void handedUp(String number, String from, String to) {
        jdbc.sql("update order_target set office = :to where order_number = :number and " + Orders.FOLLOWED_UP)
                .param("to", to)
                .param("number", number)
                .param("office", from)
                .update();
    }

    /** Those whom an office follows up get a card, unless they have it already. */
    void cardShown(String number, String office, String card) {
        var shown = jdbc.sql(
                        "update order_target set card = :card where order_number = :number and card is distinct from :card"
                                + " and " + Orders.FOLLOWED_UP)
                .param("card", card)
                .param("number", number)
                .param("office", office)
                .update();
        if (shown > 0) {
            events.append(number, OrderEventType.CARD_SHOWN, office, card, shown);
        }
    }

    /** An office urges all whom it follows up; tells whom. */
    List<String> urged(String number, String office, @Nullable String note) {
        return urge(number, office, Orders.FOLLOWED_UP, note);
    }

    /** The desk that issued the order urges everybody who is silent; tells whom. */
    List<String> urged(String number, @Nullable String note) {
        return urge(number, null, Orders.SILENT, note);
    }

    private List<String> urge(String number, @Nullable String office, String whom, @Nullable String note) {
        var urged = jdbc.sql("update order_target set urged_at = :now where order_number = :number and " + whom
                        + " returning target")
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .param("number", number)
                .param("office", office)
                .query(String.class)
                .list();
        events.append(number, OrderEventType.URGED, office, note, urged.size());
        return urged;
    }

    private int followedUp(String number, String office) {
        return jdbc.sql("select count(*) from order_target where order_number = :number and " + Orders.FOLLOWED_UP)
                .param("number", number)
                .param("office", office)
                .query(Integer.class)
                .single();
    }
}
