package org.huying.console.dispatch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.huying.call.CallStatus;
import org.huying.call.ListedCall;
import org.huying.console.CallCards;
import org.huying.console.ConsolePage;
import org.huying.console.Jobs;
import org.huying.console.Names;
import org.huying.console.Territory;
import org.huying.console.Times;

/** The dispatch desk; with {@code ?wall} for a screen that nobody sits at. */
@Controller
@RequestMapping("/dispatch")
class DispatchController {

    private static final List<CallStatus> ASSIGNED = CallStatus.OPEN.stream()
            .filter(status -> status != CallStatus.UNASSIGNED)
            .toList();

    private final Jobs jobs;
    private final Boards boards;
    private final Assignments assignments;
    private final CallCards cards;
    private final Territory territory;
    private final Names names;
    private final Times times;
    private final Clock clock;

    DispatchController(
            Jobs jobs,
            Boards boards,
            Assignments assignments,
            CallCards cards,
            Territory territory,
            Names names,
            Times times,
            Clock clock) {
        this.jobs = jobs;
        this.boards = boards;
        this.assignments = assignments;
        this.cards = cards;
        this.territory = territory;
        this.names = names;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping
    String desk(Model model) {
        jobs.require(ConsolePage.DISPATCH);
        model.addAttribute("where", territory.areas().stream().map(names::of).toList());
        return show(model, "console/dispatch");
    }

    @GetMapping("/board")
    String board(Model model) {
        jobs.require(ConsolePage.DISPATCH);
        return show(model, "console/dispatch :: board");
    }

    private String show(Model model, String view) {
        var board = boards.current();
        model.addAttribute("statuses", CallStatus.OPEN);
        model.addAttribute("counts", board.counts());
        model.addAttribute("emergencies", cards.of(board.emergencies()));
        model.addAttribute("emergenciesInAll", board.emergenciesInAll());
        model.addAttribute("statusesUnresolved", CallStatus.UNRESOLVED);
        model.addAttribute(
                "assignable",
                Stream.concat(board.emergencies().stream(), board.unassigned().stream())
                        .filter(assignments::isOurs)
                        .map(ListedCall::number)
                        .toList());
        model.addAttribute("unassigned", cards.of(board.unassigned()));
        model.addAttribute("unassignedInAll", board.unassignedInAll());
        model.addAttribute("due", cards.of(board.assigned()));
        model.addAttribute("dueInAll", board.assignedInAll());
        model.addAttribute("statusesDue", ASSIGNED);
        model.addAttribute("asOf", times.text(OffsetDateTime.ofInstant(clock.instant(), clock.getZone())));
        return view;
    }
}
