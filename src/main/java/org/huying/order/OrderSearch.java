package org.huying.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.organization.Organization;
import org.huying.problem.Refusal;

/** Finds the orders that somebody asks for among those they may see, and who is called by one. */
@Component
class OrderSearch {

    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 200;
    private static final int LAST_PAGE = 1_000_000;

    private final Orders orders;
    private final OrderAccess access;
    private final Organization organization;

    OrderSearch(Orders orders, OrderAccess access, Organization organization) {
        this.orders = orders;
        this.access = access;
        this.organization = organization;
    }

    OrderView.Page<OrderView> find(
            @Nullable String area,
            @Nullable OrderStatus status,
            @Nullable String call,
            @Nullable Integer page,
            @Nullable Integer size) {
        var conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> parameters = new HashMap<>();
        if (!access.readsEverything()) {
            conditions.add("(issuer_group = any(:groups) or area_path <@ :desks::ltree[] or exists ("
                    + "select from order_target where order_number = number and target = any(:groups)))");
            parameters.put("groups", access.groups());
            parameters.put("desks", access.deskPaths());
        }
        if (area != null) {
            conditions.add("area_path <@ :area::ltree");
            parameters.put("area", organization.requireArea(area).path());
        }
        if (status != null) {
            conditions.add("status = :status");
            parameters.put("status", status.name());
        }
        if (call != null) {
            if (call.indexOf('\0') >= 0) {
                throw Refusal.invalid("call", "answer.unprintable", "call");
            }
            conditions.add("call_number = :call");
            parameters.put("call", call);
        }
        var wanted = Slice.of(page, size);
        var found = orders.find(String.join(" and ", conditions), parameters, wanted.offset(), wanted.size());
        var tallies = orders.tallies(found.page().stream().map(Order::number).toList());
        var views = found.page().stream()
                .flatMap(
                        order -> Optional.ofNullable(tallies.get(order.number()))
                                .map(tally -> OrderView.of(order, tally, null))
                                .stream())
                .toList();
        return new OrderView.Page<>(views, wanted.page(), wanted.size(), found.total());
    }

    /** Whom the order calls and how far they have come; for those called only their own part. */
    OrderView.Page<TargetProgress> targets(
            Order order, @Nullable TargetState state, @Nullable Integer page, @Nullable Integer size) {
        var conditions = new ArrayList<>(List.of("order_number = :number"));
        Map<String, Object> parameters = new HashMap<>(Map.of("number", order.number()));
        if (!access.readsAll(order)) {
            conditions.add("target = any(:groups)");
            parameters.put("groups", access.groups());
        }
        if (state != null) {
            conditions.add("state = :state");
            parameters.put("state", state.name());
        }
        var wanted = Slice.of(page, size);
        var found = orders.targets(String.join(" and ", conditions), parameters, wanted.offset(), wanted.size());
        return new OrderView.Page<>(found.page(), wanted.page(), wanted.size(), found.total());
    }

    private record Slice(int page, int size) {

        static Slice of(@Nullable Integer page, @Nullable Integer size) {
            return new Slice(
                    within("page", page == null ? 0 : page, 0, LAST_PAGE),
                    within("size", size == null ? USUAL_SIZE : size, 1, LARGEST_SIZE));
        }

        long offset() {
            return page * (long) size;
        }

        private static int within(String field, int value, int least, int most) {
            if (value < least || value > most) {
                throw Refusal.invalid(field, "answer.notInRange", field, least, most);
            }
            return value;
        }
    }
}
