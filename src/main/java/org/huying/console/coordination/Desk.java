package org.huying.console.coordination;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.CallList;
import org.huying.call.CallStatus;
import org.huying.console.CallCard;
import org.huying.console.CallCards;
import org.huying.console.Times;
import org.huying.intake.CallQuery;
import org.huying.intake.CallSearch;
import org.huying.tasklist.CallTasks;
import org.huying.tasklist.CallTasks.Waiting;

/**
 * What stands on the desk of whoever is signed in: the tasks of their offices, and the calls of their area that are held
 * or supervised.
 */
@Component("coordinationDesk")
class Desk {

    private static final int MOST = 200;

    private final CallTasks tasks;
    private final CallSearch search;
    private final CallList list;
    private final CallCards cards;
    private final Causes causes;
    private final Times times;

    Desk(CallTasks tasks, CallSearch search, CallList list, CallCards cards, Causes causes, Times times) {
        this.tasks = tasks;
        this.search = search;
        this.list = list;
        this.cards = cards;
        this.causes = causes;
        this.times = times;
    }

    /** What stands there now, and how much of what is only watched. */
    record Contents(Map<Matter, List<Waiting>> waiting, Map<Matter, Long> counts) {}

    Contents contents() {
        var all = tasks.waiting(Matter.decisions(), MOST);
        var waiting = new EnumMap<Matter, List<Waiting>>(Matter.class);
        var counts = new EnumMap<Matter, Long>(Matter.class);
        for (var matter : Matter.values()) {
            var found =
                    all.stream().filter(task -> matter.isDecidedBy(task.key())).toList();
            waiting.put(matter, found);
            counts.put(matter, matter.isWatched() ? search.total(watched(matter)) : (long) found.size());
        }
        return new Contents(waiting, counts);
    }

    List<Row> rows(Matter matter, Contents contents) {
        return matter.isWatched()
                ? watchedRows(matter)
                : waitingRows(matter, contents.waiting().getOrDefault(matter, List.of()));
    }

    private List<Row> waitingRows(Matter matter, List<Waiting> waiting) {
        var numbers = waiting.stream().map(Waiting::call).collect(Collectors.toSet());
        var calls = cards(numbers);
        var why = causes.of(numbers, matter);
        return waiting.stream()
                .flatMap(task -> Optional.ofNullable(calls.get(task.call()))
                        .map(call -> new Row(call, task.id(), times.due(task.dueAt()), about(task, why)))
                        .stream())
                .toList();
    }

    /** Who was late is named by the call's cause where another department has the part by now. */
    private static @Nullable Cause about(Waiting task, Map<About, Cause> why) {
        var ofPart = why.get(new About(task.call(), task.part()));
        return ofPart == null ? why.get(new About(task.call(), null)) : ofPart;
    }

    private List<Row> watchedRows(Matter matter) {
        var found = cards.of(search.list(watched(matter)).calls());
        var why = causes.of(found.stream().map(CallCard::number).toList(), matter);
        return found.stream()
                .map(call -> new Row(call, null, null, why.get(new About(call.number(), null))))
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
                                MOST))
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
                supervised,
                null,
                null,
                null,
                "dueAt",
                null,
                null,
                MOST);
    }
}
