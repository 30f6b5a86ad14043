package org.huying.console.dispatch;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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
import org.huying.order.Evidence;
import org.huying.order.Orders;
import org.huying.problem.Refusal;
import org.huying.problem.UnprintableText;

/** Calls several departments at once by an order. */
@Controller("dispatchOrderController")
@RequestMapping("/dispatch/orders")
class OrderController {

    private final Jobs jobs;
    private final DeskOrders orders;
    private final Orders counts;
    private final DeskChoices desk;
    private final UnitChoices units;
    private final Clock clock;

    OrderController(Jobs jobs, DeskOrders orders, Orders counts, DeskChoices desk, UnitChoices units, Clock clock) {
        this.jobs = jobs;
        this.orders = orders;
        this.counts = counts;
        this.desk = desk;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The order as it was written, times in the zone of the application; {@code key} makes sure that it is issued once.
     *
     * @param departments group ids
     * @param roles of everybody in the area
     * @param units group ids of single grids and desks
     */
    record NewOrder(
            @NotBlank @Size(max = 100) String key,

            @NotBlank @Size(max = 200) @Pattern(regexp = UnprintableText.PRINTABLE)
            String title,

            @NotBlank @Size(max = 4000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String text,

            @NotBlank String area,
            @Nullable List<@NotBlank String> departments,
            @Nullable List<@NotBlank String> roles,
            @Nullable List<@NotBlank String> units,
            @Nullable LocalDateTime acknowledgeBy,
            @Nullable LocalDateTime doneBy,
            @Nullable List<Evidence> evidence) {

        private DeskOrders.Written written(ZoneId zone) {
            return new DeskOrders.Written(
                    title,
                    text,
                    area,
                    Stream.of(departments, units)
                            .flatMap(groups -> groups == null ? Stream.of() : groups.stream())
                            .toList(),
                    Objects.requireNonNullElse(roles, List.of()),
                    here(acknowledgeBy, zone),
                    here(doneBy, zone),
                    evidence == null ? Set.of() : Set.copyOf(evidence));
        }

        private static @Nullable OffsetDateTime here(@Nullable LocalDateTime time, ZoneId zone) {
            return time == null ? null : time.atZone(zone).toOffsetDateTime();
        }
    }

    @GetMapping("/new")
    String form(Model model) {
        jobs.require(ConsolePage.DISPATCH);
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("areas", desk.areas());
        model.addAttribute("units", units.all());
        return "console/dispatch-work :: order";
    }

    @PostMapping
    String issue(@Valid @ModelAttribute NewOrder order, Model model) {
        jobs.require(ConsolePage.DISPATCH);
        var written = order.written(clock.getZone());
        if (written.groups().isEmpty() && written.roles().isEmpty()) {
            throw Refusal.invalid("departments", "console.nobodyChosen");
        }
        var issued = orders.issue(written, order.key());
        model.addAttribute("number", issued);
        model.addAttribute("targets", counts.tally(issued).targets());
        return "console/dispatch-work :: ordered";
    }
}
