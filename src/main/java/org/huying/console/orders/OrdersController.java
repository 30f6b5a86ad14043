package org.huying.console.orders;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.huying.console.ConsolePage;
import org.huying.console.Jobs;
import org.huying.order.OrderSearch;

/** The orders that somebody may see, those under way first. */
@Controller
@RequestMapping("/orders")
class OrdersController {

    private static final int SHOWN = 30;

    private final Jobs jobs;
    private final OrderSearch search;
    private final OrderCards cards;

    OrdersController(Jobs jobs, OrderSearch search, OrderCards cards) {
        this.jobs = jobs;
        this.search = search;
        this.cards = cards;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "ALL") OrderSearch.Scope scope,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        return show(scope, page, model, "console/orders");
    }

    /** The list alone, to be asked for again whenever something has changed. */
    @GetMapping("/found")
    String found(@RequestParam OrderSearch.Scope scope, @RequestParam int page, Model model) {
        return show(scope, page, model, "console/orders :: found");
    }

    private String show(OrderSearch.Scope scope, int page, Model model, String view) {
        jobs.require(ConsolePage.ORDERS);
        var found = search.openFirst(scope, page, SHOWN);
        model.addAttribute("scopes", OrderSearch.Scope.values());
        model.addAttribute("scope", scope);
        model.addAttribute("orders", found.items().stream().map(cards::of).toList());
        model.addAttribute("pages", Pages.of(found));
        return view;
    }
}
