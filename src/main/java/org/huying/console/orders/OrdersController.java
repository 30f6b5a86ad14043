package org.huying.console.orders;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.huying.console.ConsolePage;
import org.huying.console.Job;
import org.huying.console.Jobs;
import org.huying.order.OrderSearch;
import org.huying.order.Orders;
import org.huying.tasklist.CallTasks;

/** The orders that somebody may see, those under way first. */
@Controller
@RequestMapping("/orders")
class OrdersController {

    private static final int SHOWN = 30;
    private static final int NAMED = 2;

    private final Jobs jobs;
    private final OrderSearch search;
    private final Orders orders;
    private final OrderCards cards;
    private final CallTasks tasks;

    OrdersController(Jobs jobs, OrderSearch search, Orders orders, OrderCards cards, CallTasks tasks) {
        this.jobs = jobs;
        this.search = search;
        this.orders = orders;
        this.cards = cards;
        this.tasks = tasks;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) OrderSearch.@Nullable Scope scope,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        return show(scope == null ? usual() : scope, page, model, "console/orders");
    }

    /** The list alone, to be asked for again whenever something has changed. */
    @GetMapping("/found")
    String found(@RequestParam OrderSearch.Scope scope, @RequestParam int page, Model model) {
        return show(scope, page, model, "console/orders :: found");
    }

    /** How many wait for an answer of whoever is signed in, for the bar of every page. */
    @GetMapping("/waiting")
    String waiting(Model model) {
        jobs.require(ConsolePage.ORDERS);
        var waiting = isCalled() ? tasks.count(List.of(OrderPage.CARRY_OUT)) : 0;
        model.addAttribute("waiting", waiting);
        model.addAttribute("first", waiting == 0 ? List.of() : first());
        return "console/orders :: waiting";
    }

    private List<OrderCards.Called> first() {
        return tasks.waiting(List.of(OrderPage.CARRY_OUT), 0, NAMED).stream()
                .flatMap(task -> orders.find(task.number()).map(order -> cards.called(order, task)).stream())
                .toList();
    }

    /** Those called come for what they are to do, desks for what there is. */
    private OrderSearch.Scope usual() {
        return isCalled() && !jobs.steers() ? OrderSearch.Scope.CALLED : OrderSearch.Scope.ALL;
    }

    private boolean isCalled() {
        return !Collections.disjoint(jobs.current(), EnumSet.of(Job.CALLER, Job.OFFICER));
    }

    private String show(OrderSearch.Scope scope, int page, Model model, String view) {
        jobs.require(ConsolePage.ORDERS);
        var found = search.openFirst(scope, page, SHOWN);
        model.addAttribute("scopes", OrderSearch.Scope.values());
        model.addAttribute("scope", scope);
        model.addAttribute("issues", ConsolePage.DISPATCH.opensFor(jobs.current()));
        model.addAttribute("orders", found.items().stream().map(cards::of).toList());
        model.addAttribute("pages", Pages.of(found));
        return view;
    }
}
