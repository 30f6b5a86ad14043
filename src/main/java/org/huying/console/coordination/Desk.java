package org.huying.console.coordination;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.CallList;
import org.huying.call.CallStatus;
import org.huying.console.CallCard;
import org.huying.console.CallCards;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.intake.CallQuery;
import org.huying.intake.CallSearch;
import org.huying.order.Order;
import org.huying.order.Orders;
import org.huying.order.Tally;
import org.huying.tasklist.CallTasks;
import org.huying.tasklist.CallTasks.Waiting;

/**
 * What stands on the desk of whoever is signed in: the tasks of their offices, the calls that these follow, and those of their
 * area that are held or supervised.
 */
@Component("coordinationDesk")
class Desk {

    /** So many of a kind are on one page. */
    static final int SIZE = 100;

    /** So many of the silent on an order are named. */
    private static final int NAMED = 4;

    private final CallTasks tasks;
    private final CallSearch search;
    private final CallList list;
    private final Followed followed;
    private final FollowedOrders followedOrders;
    private final Orders orders;
    private final CallCards cards;
    private final Causes causes;
    private final Names names;
    private final Times times;

    Desk(
            CallTasks tasks,
            CallSearch search,
            CallList list,
            Followed followed,
            FollowedOrders followedOrders,
            Orders orders,
            CallCards cards,
            Causes causes,
            Names names,
            Times times) {
        this.tasks = tasks;
        this.search = search;
        this.list = list;
        this.followed = followed;
        this.followedOrders = followedOrders;
        this.orders = orders;
        this.cards = cards;
        this.causes = causes;
        this.names = names;
        this.times = times;
    }

    /** How much of each kind there is, however much is shown. */
    Map<Matter, Long> counts() {
        var counts = new EnumMap<Matter, Long>(Matter.class);
        for (var matter : Matter.values()) {
            counts.put(matter, count(matter));
        }
        return counts;
    }

    private long count(Matter matter) {
        if (matter.isDecided()) {
            return tasks.count(matter.tasks());
        }
        return matter == Matter.FOLLOWED ? followed.total() + followedOrders.total() : search.total(watched(matter));
    }

    /** A page of a kind; where there is no such page any more, the last one. */
    Shown shown(Matter matter, int wanted, long total) {
        var page = (int) Math.max(0, Math.min(wanted, (total - 1) / SIZE));
        if (!matter.isDecided()) {
            var rows = watchedRows(matter);
            var orders =
                    matter == Matter.FOLLOWED ? followedOrders.first(SIZE - rows.size()) : List.<FollowedOrder>of();
            return new Shown(rows, List.of(), orders, 0, SIZE, total);
        }
        var waiting = tasks.waiting(matter.tasks(), page * SIZE, SIZE);
        return matter == Matter.ORDERS
                ? new Shown(List.of(), lateOrders(waiting), List.of(), page, SIZE, total)
                : new Shown(waitingRows(matter, waiting), List.of(), List.of(), page, SIZE, total);
    }

    private List<Row> waitingRows(Matter matter, List<Waiting> waiting) {
        var numbers = waiting.stream().map(Waiting::number).collect(Collectors.toSet());
        var calls = cards(numbers);
        var why = causes.of(numbers, matter);
        return waiting.stream()
                .flatMap(task -> Optional.ofNullable(calls.get(task.number()))
                        .map(call -> new Row(
                                call,
                                task.id(),
                                times.due(task.dueAt(), task.soonAt()),
                                why.of(task.number(), task.department())))
                        .stream())
                .toList();
    }

    private List<LateOrder> lateOrders(List<Waiting> waiting) {
        var tallies = orders.tallies(waiting.stream().map(Waiting::number).toList());
        return waiting.stream()
                .flatMap(task -> orders
                        .find(task.number())
                        .map(order -> lateOrder(order, Objects.requireNonNull(tallies.get(order.number())), task))
                        .stream())
                .toList();
    }

    private LateOrder lateOrder(Order order, Tally tally, Waiting task) {
        var silent =
                task.department() == null ? List.<String>of() : orders.followedUp(order.number(), task.department());
        return new LateOrder(
                order.number(),
                order.title(),
                names.area(order.area()),
                order.callNumber() != null,
                task.id(),
                tally.done(),
                tally.targets(),
                silent.size(),
                silent.stream().limit(NAMED).map(names::department).toList(),
                times.due(task.dueAt(), task.soonAt()));
    }

    private List<Row> watchedRows(Matter matter) {
        var found = cards.of(
                matter == Matter.FOLLOWED
                        ? followed.first(SIZE)
                        : search.list(watched(matter)).calls());
        var why = causes.of(found.stream().map(CallCard::number).toList(), matter);
        return found.stream()
                .map(call -> new Row(call, null, null, why.of(call.number(), null)))
                .toList();
    }

    private Map<String, CallCard> cards(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : cards
                        .of(list.rows(
                                "number = any(:numbers)",
                                Map.of("numbers", numbers.toArray(String[]::new)),
                                "number",
                                SIZE))
                        .stream()
                        .collect(Collectors.toMap(CallCard::number, Function.identity()));
    }

    private static CallQuery watched(Matter matter) {
        return matter == Matter.HELD ? query(List.of(CallStatus.ON_HOLD), null) : query(null, true);
    }

    private static CallQuery query(@Nullable List<CallStatus> status, @Nullable Boolean supervised) {
        return new CallQuery(
                status,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                supervised,
                null,
                null,
                null,
                null,
                "dueAt",
                null,
                null,
                SIZE);
    }
}
