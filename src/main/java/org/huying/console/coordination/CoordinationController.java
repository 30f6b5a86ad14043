package org.huying.console.coordination;

import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.huying.console.ConsolePage;
import org.huying.console.Jobs;

/** The coordination desk, a tab for each matter; without one named, the first that has something. */
@Controller
@RequestMapping("/coordination")
class CoordinationController {

    private final Jobs jobs;
    private final Desk desk;

    CoordinationController(Jobs jobs, Desk desk) {
        this.jobs = jobs;
        this.desk = desk;
    }

    @GetMapping
    String desk(
            @RequestParam(required = false) @Nullable Matter tab,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        jobs.require(ConsolePage.COORDINATION);
        return show(tab, page, model, "console/coordination");
    }

    /** The tabs and the rows alone, to be asked for again whenever something has changed. */
    @GetMapping("/rows")
    String rows(@RequestParam Matter tab, @RequestParam(defaultValue = "0") int page, Model model) {
        jobs.require(ConsolePage.COORDINATION);
        return show(tab, page, model, "console/coordination :: rows");
    }

    private String show(@Nullable Matter wanted, int page, Model model, String view) {
        var counts = desk.counts();
        var tab = wanted == null ? firstOf(counts) : wanted;
        model.addAttribute("tabs", Matter.values());
        model.addAttribute("tab", tab);
        model.addAttribute("counts", counts);
        model.addAttribute("shown", desk.shown(tab, page, counts.getOrDefault(tab, 0L)));
        return view;
    }

    private static Matter firstOf(Map<Matter, Long> counts) {
        return Arrays.stream(Matter.values())
                .filter(matter -> counts.getOrDefault(matter, 0L) > 0)
                .findFirst()
                .orElse(Matter.ESCALATED);
    }
}
