package org.huying.console.orders;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.order.Order;
import org.huying.order.OrderAccess;
import org.huying.order.OrderEvent;
import org.huying.order.OrderEventType;
import org.huying.order.OrderSearch;
import org.huying.order.OrderStatus;
import org.huying.order.OrderView;
import org.huying.order.Orders;
import org.huying.order.TargetFilter;

/** Gathers what the page of an order shows to its reader. */
@Component
class OrderPage {

    private static final int SHOWN = 50;

    private final Orders orders;
    private final OrderSearch search;
    private final OrderAccess access;
    private final OrderCards cards;
    private final Names names;
    private final Times times;

    OrderPage(Orders orders, OrderSearch search, OrderAccess access, OrderCards cards, Names names, Times times) {
        this.orders = orders;
        this.search = search;
        this.access = access;
        this.cards = cards;
        this.names = names;
        this.times = times;
    }

    /** Something that happened to the order as a whole, in the reader's words. */
    record Happening(
            OrderEventType type,
            String at,
            @Nullable String who,
            @Nullable Integer targets,
            @Nullable String note) {}

    void show(Order order, @Nullable TargetFilter state, int page, Model model) {
        var targets = search.targets(order, state, page, SHOWN);
        var all = access.readsAll(order);
        model.addAttribute("order", cards.of(OrderView.of(order, orders.tally(order.number()), null)));
        model.addAttribute("state", state);
        model.addAttribute("filters", TargetFilter.values());
        model.addAttribute("targets", targets.items().stream().map(cards::of).toList());
        model.addAttribute("pages", Pages.of(targets));
        model.addAttribute("all", all);
        model.addAttribute("acts", access.speaksForIssuer(order) && order.status() == OrderStatus.ISSUED);
        model.addAttribute(
                "happenings",
                orders.events(order.number()).stream().map(this::happening).toList());
    }

    private Happening happening(OrderEvent event) {
        return new Happening(
                event.type(),
                times.text(event.at()),
                names.department(event.office() == null ? event.actor() : event.office()),
                event.targets(),
                event.note());
    }
}
