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
public class OrderSearch {

    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 200;
    private static final int LAST_PAGE = 1_000_000;

    /** Whose orders are looked for. */
    public enum Scope {
        /** Of one's own area, issued by one's own desk, calling one's own group, or followed up by it. */
        ALL("(issuer_group = any(:groups) or area_path <@ :desks::ltree[] or " + Orders.CALLED + " or "
                + Orders.OFFICE_CALLED + ")"),
        /** Issued by one's own desk. */
        ISSUED("issuer_group = any(:groups)"),
        /** Calling one's own group. */
        CALLED(Orders.CALLED);

        private final String condition;

        Scope(String condition) {
            this.condition = condition;
        }
    }

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
        var conditions = new ArrayList<String>();
        Map<String, Object> parameters = new HashMap<>();
        conditions.add(visible(Scope.ALL, parameters));
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
        return find(conditions, parameters, Orders.Sorting.NEWEST_FIRST, Slice.of(page, size));
    }

    /** What the user may see of that scope, those that are under way first; pages count from 0. */
    public OrderView.Page<OrderView> openFirst(Scope scope, int page, int size) {
        Map<String, Object> parameters = new HashMap<>();
        var visible = visible(scope, parameters);
        return find(List.of(visible), parameters, Orders.Sorting.OPEN_FIRST, Slice.of(page, size));
    }

    private String visible(Scope scope, Map<String, Object> parameters) {
        if (scope == Scope.ALL && access.readsEverything()) {
            return "true";
        }
        parameters.put("groups", access.groups());
        if (scope == Scope.ALL) {
            parameters.put("desks", access.deskPaths());
        }
        return scope.condition;
    }

    private OrderView.Page<OrderView> find(
            List<String> conditions, Map<String, Object> parameters, Orders.Sorting sorting, Slice wanted) {
        var found = orders.find(String.join(" and ", conditions), parameters, sorting, wanted.offset(), wanted.size());
        var tallies = orders.tallies(found.page().stream().map(Order::number).toList());
        var views = found.page().stream()
                .flatMap(
                        order -> Optional.ofNullable(tallies.get(order.number()))
                                .map(tally -> OrderView.of(order, tally, null))
                                .stream())
                .toList();
        return new OrderView.Page<>(views, wanted.page(), wanted.size(), found.total());
    }

    /** Whom the order calls and how far they have come; others than desks see themselves and whom they follow up. */
    public OrderView.Page<TargetProgress> targets(
            Order order, @Nullable TargetFilter state, @Nullable Integer page, @Nullable Integer size) {
        var conditions = new ArrayList<>(List.of("order_number = :number"));
        Map<String, Object> parameters = new HashMap<>(Map.of("number", order.number()));
        if (!access.readsAll(order)) {
            conditions.add(Orders.CONCERNED);
            parameters.put("groups", access.groups());
        }
        if (state != null) {
            conditions.add(state.condition());
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
