package org.huying.console.orders;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.huying.console.Notices;
import org.huying.order.OrderDesk;
import org.huying.order.OrderUrges;
import org.huying.order.TargetFilter;
import org.huying.problem.UnprintableText;

/** The page of an order: n of N, those called, and what the desk that issued it does about it. */
@Controller
@RequestMapping(OrderPageController.PATH)
class OrderPageController {

    /** Nothing else under {@code /orders} looks like the number of an order. */
    static final String PATH = "/orders/{number:\\d{8}-\\d{6,}}";

    private final OrderReader reader;
    private final OrderPage page;
    private final OrderDesk desk;
    private final OrderUrges urges;
    private final Notices notices;

    OrderPageController(OrderReader reader, OrderPage page, OrderDesk desk, OrderUrges urges, Notices notices) {
        this.reader = reader;
        this.page = page;
        this.desk = desk;
        this.urges = urges;
        this.notices = notices;
    }

    /** What is told to those who are urged; may be left out. */
    record Note(
            @Nullable @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String note) {}

    /** Why the order ends; it must be said. */
    record Reason(
            @NotBlank @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String reason) {}

    @GetMapping
    String order(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable TargetFilter state,
            @RequestParam(name = "page", defaultValue = "0") int at,
            Model model) {
        page.show(reader.require(number), state, at, model);
        return "console/order";
    }

    /** What moves on the page, to be asked for again whenever something has changed. */
    @GetMapping("/progress")
    String progress(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable TargetFilter state,
            @RequestParam(name = "page", defaultValue = "0") int at,
            Model model) {
        page.show(reader.require(number), state, at, model);
        return "console/order :: progress";
    }

    @PostMapping("/urge")
    String urge(@PathVariable String number, @Valid Note note, Model model, HttpServletResponse response) {
        reader.requireIssued(number);
        var told = note.note() == null || note.note().isBlank()
                ? null
                : note.note().strip();
        notices.say(response, "console.orders.urged", urges.urge(number, told));
        return done(number, model);
    }

    @PostMapping("/close")
    String close(@PathVariable String number, @Valid Reason why, Model model, HttpServletResponse response) {
        reader.requireIssued(number);
        desk.close(number, why.reason().strip());
        notices.say(response, "console.orders.closed", number);
        return done(number, model);
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable String number, @Valid Reason why, Model model, HttpServletResponse response) {
        reader.requireIssued(number);
        desk.cancel(number, why.reason().strip());
        notices.say(response, "console.orders.cancelled", number);
        return done(number, model);
    }

    private String done(String number, Model model) {
        page.show(reader.require(number), null, 0, model);
        return "console/order :: order";
    }
}
