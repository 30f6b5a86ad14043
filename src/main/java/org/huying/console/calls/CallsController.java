package org.huying.console.calls;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.huying.call.CallStatus;
import org.huying.call.Urgency;
import org.huying.console.CallCards;
import org.huying.console.ConsolePage;
import org.huying.console.Jobs;
import org.huying.console.Part;
import org.huying.console.export.Exports;
import org.huying.intake.CallQuery;
import org.huying.intake.CallSearch;
import org.huying.intake.Lateness;

/** The list of calls. Its address says all that is asked for; without any of it, what was asked for last is shown again. */
@Controller
@RequestMapping("/calls")
class CallsController {

    private static final String LAST_ASKED = "console.calls.query";

    /** Whether nobody has asked now for what is shown. */
    private static final String COMES_BACK = "comesBack";

    private final Jobs jobs;
    private final CallSearch search;
    private final CallCards cards;
    private final Choices choices;
    private final Exports exports;
    private final AsLastTime asLastTime;

    CallsController(
            Jobs jobs, CallSearch search, CallCards cards, Choices choices, Exports exports, AsLastTime asLastTime) {
        this.jobs = jobs;
        this.search = search;
        this.cards = cards;
        this.choices = choices;
        this.exports = exports;
        this.asLastTime = asLastTime;
    }

    @GetMapping
    String list(
            CallQuery query, HttpServletRequest request, HttpSession session, Model model, RedirectAttributes coming) {
        jobs.require(ConsolePage.CALLS);
        var asked = request.getQueryString();
        if (asked == null && session.getAttribute(LAST_ASKED) instanceof String last) {
            coming.addFlashAttribute(COMES_BACK, true);
            return "redirect:/calls?" + last;
        }
        var slice = search.list(query);
        var counts = search.counts(query);
        var ofStatus = counts.together(query.status());
        var first = Choices.firstPage(asked);
        if (asked != null) {
            // Only what could be answered: the menu leads here, and would lead to a refusal for ever.
            session.setAttribute(LAST_ASKED, Objects.requireNonNullElse(first.getQuery(), ""));
        }
        model.addAttribute("query", query);
        model.addAttribute("asLastTime", model.containsAttribute(COMES_BACK) ? asLastTime.words(query) : List.of());
        model.addAttribute("cards", cards.of(slice.calls()));
        model.addAttribute("counts", counts);
        model.addAttribute(
                "total", query.due() == null && query.overdue() == null ? ofStatus.calls() : search.total(query));
        model.addAttribute("pressing", ofStatus);
        model.addAttribute("overdue", Choices.addressOf(asked, Lateness.OVERDUE));
        model.addAttribute("soon", Choices.addressOf(asked, Lateness.SOON));
        model.addAttribute("first", first.toUriString());
        model.addAttribute("next", slice.next() == null ? null : Choices.addressAfter(asked, slice.next()));
        model.addAttribute("formats", Choices.exportsOf(asked));
        model.addAttribute("bulk", jobs.steers() ? Choices.bulkOf(asked) : null);
        model.addAttribute("most", Choices.MOST_AT_ONCE);
        model.addAttribute("reassigns", jobs.reassigns());
        if (Part.isWanted(request)) {
            return "console/calls :: found";
        }
        model.addAttribute("findsCallers", search.findsCallers());
        model.addAttribute("statuses", CallStatus.values());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("latenesses", Lateness.values());
        model.addAttribute("choices", choices);
        model.addAttribute("export", exports.latest().orElse(null));
        return "console/calls";
    }

    /** Forgets what was asked for. */
    @GetMapping("/all")
    String all(HttpSession session) {
        session.removeAttribute(LAST_ASKED);
        return "redirect:/calls";
    }
}
