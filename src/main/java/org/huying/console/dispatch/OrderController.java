package org.huying.console.dispatch;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.huying.console.ConsolePage;
import org.huying.console.Jobs;
import org.huying.order.DeskOrders;

/** Calls several departments at once by an order. */
@Controller("dispatchOrderController")
@RequestMapping("/dispatch/orders")
class OrderController {

    private static final String PRINTABLE = "[^\\x00]*";

    private final Jobs jobs;
    private final DeskOrders orders;
    private final DeskChoices desk;

    OrderController(Jobs jobs, DeskOrders orders, DeskChoices desk) {
        this.jobs = jobs;
        this.orders = orders;
        this.desk = desk;
    }

    /** The order as it was written; {@code key} makes sure that it is issued once. */
    record NewOrder(
            @NotBlank @Size(max = 100) String key,

            @NotBlank @Size(max = 200) @Pattern(regexp = PRINTABLE)
            String title,

            @NotBlank @Size(max = 4000) @Pattern(regexp = PRINTABLE)
            String text,

            @NotBlank String area,
            @Nullable List<@NotBlank String> departments) {}

    @GetMapping("/new")
    String form(Model model) {
        jobs.require(ConsolePage.DISPATCH);
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("areas", desk.areas());
        return "console/dispatch-work :: order";
    }

    @PostMapping
    String issue(@Valid @ModelAttribute NewOrder order, Model model) {
        jobs.require(ConsolePage.DISPATCH);
        var called = order.departments() == null ? List.<String>of() : order.departments();
        model.addAttribute("number", orders.issue(order.title(), order.text(), order.area(), called, order.key()));
        model.addAttribute("targets", called.size());
        return "console/dispatch-work :: ordered";
    }
}
