package org.huying.console.orders;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.huying.attachment.Attachments;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.deadline.ClockedTask;
import org.huying.order.Order;
import org.huying.order.OrderAccess;
import org.huying.order.OrderEvent;
import org.huying.order.OrderEventType;
import org.huying.order.OrderSearch;
import org.huying.order.OrderStatus;
import org.huying.order.OrderView;
import org.huying.order.Orders;
import org.huying.order.TargetFilter;
import org.huying.order.TargetProgress;
import org.huying.tasklist.CallTasks;

/** Gathers what the page of an order shows to its reader. */
@Component
class OrderPage {

    private static final int SHOWN = 50;
    static final String CARRY_OUT = ClockedTask.CARRY_OUT.id();

    private final Orders orders;
    private final OrderSearch search;
    private final OrderAccess access;
    private final OrderCards cards;
    private final Attachments attachments;
    private final CallTasks tasks;
    private final Names names;
    private final Times times;

    OrderPage(
            Orders orders,
            OrderSearch search,
            OrderAccess access,
            OrderCards cards,
            Attachments attachments,
            CallTasks tasks,
            Names names,
            Times times) {
        this.orders = orders;
        this.search = search;
        this.access = access;
        this.cards = cards;
        this.attachments = attachments;
        this.tasks = tasks;
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
        model.addAttribute("targets", rows(order, targets.items()));
        model.addAttribute("pages", Pages.of(targets));
        model.addAttribute("all", all);
        model.addAttribute("followsUp", !all && access.isFollowedUp(order));
        model.addAttribute(
                "task", all ? null : tasks.task(order.number(), CARRY_OUT).orElse(null));
        model.addAttribute("acts", access.speaksForIssuer(order) && order.status() == OrderStatus.ISSUED);
        model.addAttribute(
                "happenings",
                orders.events(order.number()).stream()
                        .map(event -> happening(order, event))
                        .toList());
    }

    private List<TargetRow> rows(Order order, List<TargetProgress> targets) {
        var photos = attachments.ofTargets(
                order.number(), targets.stream().map(TargetProgress::group).toList());
        return targets.stream()
                .map(target -> cards.of(
                        target,
                        photos.getOrDefault(target.group(), List.of()).stream()
                                .map(photo -> attachments.view(photo, folder(order.number(), target.group())))
                                .toList()))
                .toList();
    }

    private static String folder(String number, String group) {
        return "/orders/" + number + "/targets/" + group + "/attachments";
    }

    /** An alert is issued in the name of the desk of its area, whoever's call has set it off. */
    private Happening happening(Order order, OrderEvent event) {
        var issuer = event.type() == OrderEventType.ISSUED ? order.issuerGroup() : null;
        var office = issuer == null ? event.office() : issuer;
        return new Happening(
                event.type(),
                times.text(event.at()),
                names.department(office == null ? event.actor() : office),
                event.targets(),
                event.note());
    }
}
