package org.huying.order;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.huying.idempotency.IdempotencyKeys;
import org.huying.problem.UnprintableText;

/** Issue an order to many at once, see n of N, close it or take it back. */
@RestController
@RequestMapping("/api/orders")
@Tag(name = "Orders")
class OrderController {

    private final OrderIntake intake;
    private final OrderDesk desk;
    private final OrderUrges urges;
    private final Orders orders;
    private final OrderSearch search;
    private final OrderAccess access;
    private final IdempotencyKeys keys;

    OrderController(
            OrderIntake intake,
            OrderDesk desk,
            OrderUrges urges,
            Orders orders,
            OrderSearch search,
            OrderAccess access,
            IdempotencyKeys keys) {
        this.intake = intake;
        this.desk = desk;
        this.urges = urges;
        this.orders = orders;
        this.search = search;
        this.access = access;
        this.keys = keys;
    }

    /** Why; may be left out. */
    record Note(
            @Nullable @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String note) {}

    @PostMapping
    @Operation(
            summary = "Issue an order",
            description = "201 when everybody called has it in their task list; with an Idempotency-Key that was used"
                    + " before, 200 and the same order again.")
    ResponseEntity<OrderView> issue(
            @Valid @RequestBody OrderRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var made =
                keys.once(key, request, () -> desk.issue(intake.draft(request)).number());
        var location = URI.create("/api/orders/" + made.number());
        var answer = made.existed() ? ResponseEntity.ok().location(location) : ResponseEntity.created(location);
        return answer.body(view(orders.require(made.number()), null, null, null));
    }

    @GetMapping
    @Operation(summary = "Find orders, the newest first", description = "Only those that the account may see.")
    OrderView.Page<OrderView> find(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable OrderStatus status,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return search.find(area, status, call, page, size);
    }

    @GetMapping("/{number}")
    @Operation(summary = "n of N for each state, and a page of those called")
    OrderView get(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable TargetFilter state,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return view(readable(number), state, page, size);
    }

    @GetMapping("/{number}/timeline")
    @Operation(summary = "What happened, oldest first", description = "For the desks of the order's area.")
    List<OrderEvent> timeline(@PathVariable String number) {
        var order = readable(number);
        return orders.timeline(number).stream()
                .filter(event -> access.readsAll(order) || event.target() == null)
                .toList();
    }

    @PostMapping("/{number}/close")
    @Operation(summary = "End it early: what was done is enough")
    OrderView close(@PathVariable String number, @Valid @RequestBody(required = false) @Nullable Note note) {
        access.requireIssuer(orders.require(number));
        return view(desk.close(number, note == null ? null : note.note()), null, null, null);
    }

    @PostMapping("/{number}/cancel")
    @Operation(summary = "Take it back")
    OrderView cancel(@PathVariable String number, @Valid @RequestBody(required = false) @Nullable Note note) {
        access.requireIssuer(orders.require(number));
        return view(desk.cancel(number, note == null ? null : note.note()), null, null, null);
    }

    @PostMapping("/{number}/urge")
    @Operation(summary = "Urge everybody who is silent", description = "429 when they were urged a moment ago.")
    OrderView urge(@PathVariable String number, @Valid @RequestBody(required = false) @Nullable Note note) {
        access.requireIssuer(orders.require(number));
        urges.urge(number, note == null ? null : note.note());
        return view(orders.require(number), null, null, null);
    }

    private Order readable(String number) {
        var order = orders.require(number);
        access.requireReader(order);
        return order;
    }

    private OrderView view(Order order, @Nullable TargetFilter state, @Nullable Integer page, @Nullable Integer size) {
        return OrderView.of(order, orders.tally(order.number()), search.targets(order, state, page, size));
    }
}
