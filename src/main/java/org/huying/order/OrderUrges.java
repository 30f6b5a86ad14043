package org.huying.order;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.huying.problem.Refusal;

/** Lets the desk that issued an order urge everybody who is silent, once in a while; no clock changes. */
@Component
@Transactional
public class OrderUrges {

    private final Orders orders;
    private final OrderProgress progress;
    private final SilentTargets silent;
    private final OpenOrderTask open;
    private final OrderProperties properties;
    private final Clock clock;

    OrderUrges(
            Orders orders,
            OrderProgress progress,
            SilentTargets silent,
            OpenOrderTask open,
            OrderProperties properties,
            Clock clock) {
        this.orders = orders;
        this.progress = progress;
        this.silent = silent;
        this.open = open;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Urges them; their tasks rise in their lists.
     *
     * @return how many
     * @throws Refusal a conflict where nobody is silent; too soon where they were urged a moment ago
     */
    public int urge(String number, @Nullable String note) {
        progress.lock(number);
        if (orders.tally(number).silent() == 0) {
            throw Refusal.conflict("order.nobodySilent", number);
        }
        var possible = last(number).map(urged -> urged.plus(properties.urgeEvery()));
        if (possible.isPresent() && clock.instant().isBefore(possible.get())) {
            throw Refusal.tooSoon("order.urgedTooSoon", number, possible.get().atZone(clock.getZone()));
        }
        var urged = silent.urged(number, note);
        open.raise(number, urged);
        return urged.size();
    }

    private Optional<Instant> last(String number) {
        return orders.events(number).stream()
                .filter(event -> event.type() == OrderEventType.URGED && event.office() == null)
                .map(event -> event.at().toInstant())
                .reduce((first, last) -> last);
    }
}
