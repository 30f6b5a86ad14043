package org.huying.console.dispatch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.huying.call.Call;
import org.huying.call.Channel;
import org.huying.console.CategoryChoices;
import org.huying.console.ConsolePage;
import org.huying.console.Jobs;
import org.huying.console.Names;
import org.huying.console.Territory;
import org.huying.console.Times;
import org.huying.console.calls.Choices;
import org.huying.deadline.Deadline;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.intake.DeskCalls;
import org.huying.order.Alerts;
import org.huying.order.DeskOrders;

/** Takes calls from the phone and the counter in, with twins and responders shown while they are typed. */
@Controller
@RequestMapping("/dispatch")
class NewCallController {

    private static final List<Channel> CHANNELS =
            List.of(Channel.HOTLINE, Channel.CONSOLE, Channel.VIDEO, Channel.ENTERPRISE, Channel.OFFLINE);

    private static final List<DeadlineKind> DUE = List.of(DeadlineKind.ACKNOWLEDGE, DeadlineKind.RESOLVE);

    private final Jobs jobs;
    private final DeskCalls calls;
    private final DeskOrders orders;
    private final Alerts alerts;
    private final Deadlines deadlines;
    private final DeskChoices desk;
    private final CategoryChoices categories;
    private final Choices choices;
    private final Territory territory;
    private final Boards boards;
    private final Names names;
    private final Times times;

    NewCallController(
            Jobs jobs,
            DeskCalls calls,
            DeskOrders orders,
            Alerts alerts,
            Deadlines deadlines,
            DeskChoices desk,
            CategoryChoices categories,
            Choices choices,
            Territory territory,
            Boards boards,
            Names names,
            Times times) {
        this.jobs = jobs;
        this.calls = calls;
        this.orders = orders;
        this.alerts = alerts;
        this.deadlines = deadlines;
        this.desk = desk;
        this.categories = categories;
        this.choices = choices;
        this.territory = territory;
        this.boards = boards;
        this.names = names;
        this.times = times;
    }

    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "false") boolean emergency, Model model) {
        jobs.require(ConsolePage.DISPATCH);
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("emergency", emergency);
        model.addAttribute("channels", CHANNELS);
        model.addAttribute("areas", desk.areas());
        model.addAttribute("categories", emergency ? emergenciesFirst() : categories.all());
        model.addAttribute("together", !emergency && territory.isStreets());
        return "console/dispatch-work :: newCall";
    }

    private List<CategoryChoices.Group> emergenciesFirst() {
        return categories.all().stream()
                .sorted(Comparator.comparing(group -> !group.code().equals("emergency")))
                .toList();
    }

    @PostMapping("/calls")
    String take(@Valid @ModelAttribute NewCall filled, Model model) {
        jobs.require(ConsolePage.DISPATCH);
        var main = filled.main();
        var call = main == null
                ? calls.take(filled.told(), filled.key())
                : calls.takeInto(filled.told(), filled.key(), main);
        boards.changed();
        return taken(call, model);
    }

    /** Open calls like the one that is being typed; asked for by POST, as what was said is no part of an address. */
    @PostMapping("/duplicates")
    String duplicates(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String place,
            Model model) {
        jobs.require(ConsolePage.DISPATCH);
        var enough = !category.isBlank()
                && !area.isBlank()
                && (title + description + place).strip().length() > 1;
        model.addAttribute(
                "duplicates",
                enough
                        ? calls.like(category, area, printable(title), printable(description), printable(place))
                        : List.of());
        return "console/dispatch-work :: duplicates";
    }

    private static String printable(String typed) {
        return typed.replace('\0', ' ').strip();
    }

    /** Whom an emergency of that category and place alerts. */
    @GetMapping("/alerted")
    String alerted(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String area,
            Model model) {
        jobs.require(ConsolePage.DISPATCH);
        var known = !category.isBlank() && !area.isBlank();
        model.addAttribute("known", known);
        model.addAttribute(
                "alerted",
                known
                        ? orders.alerted(category, area).stream()
                                .map(names::department)
                                .toList()
                        : List.of());
        return "console/dispatch-work :: alerted";
    }

    /** Departments that may be called together for a matter in an area. */
    @GetMapping("/departments")
    String departments(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "false") boolean order,
            Model model) {
        jobs.require(ConsolePage.DISPATCH);
        model.addAttribute(
                "departments", area.isBlank() ? List.of() : order ? desk.ordered(area) : choices.around(area));
        model.addAttribute("roles", order && !area.isBlank() ? orders.roles(area) : Map.of());
        return "console/dispatch-work :: departments";
    }

    /** Departments of which one may be asked what it makes of an opinion. */
    @GetMapping("/addressed")
    String addressed(@RequestParam(defaultValue = "") String area, Model model) {
        jobs.require(ConsolePage.DISPATCH);
        model.addAttribute("departments", area.isBlank() ? List.of() : choices.around(area));
        return "console/dispatch-work :: addressed";
    }

    @PostMapping("/{number}/merge")
    String merge(@PathVariable String number, @RequestParam String into, Model model) {
        jobs.require(ConsolePage.DISPATCH);
        calls.merge(number, into, null);
        boards.changed();
        return taken(calls.readable(number), model);
    }

    /** Of a call that is merged: who handles both, and by when. */
    private String taken(Call call, Model model) {
        var into = call.mergedInto();
        var handled = into == null ? call : calls.readable(into);
        model.addAttribute("call", call);
        model.addAttribute("handled", handled);
        model.addAttribute("department", names.department(handled.leadDepartment()));
        var due = deadlines.running(List.of(handled.number()), DUE).stream()
                .collect(Collectors.toMap(Deadline::kind, times::due));
        model.addAttribute("acknowledge", due.get(DeadlineKind.ACKNOWLEDGE));
        model.addAttribute("resolve", due.get(DeadlineKind.RESOLVE));
        model.addAttribute("alerts", alerts.of(List.of(call.number())).getOrDefault(call.number(), List.of()));
        model.addAttribute("duplicates", into == null ? calls.like(call) : List.of());
        return "console/dispatch-work :: taken";
    }
}
