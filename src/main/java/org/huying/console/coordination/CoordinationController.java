package org.huying.console.coordination;

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
    String desk(@RequestParam(required = false) @Nullable Matter tab, Model model) {
        jobs.require(ConsolePage.COORDINATION);
        return show(tab, model, "console/coordination");
    }

    /** The tabs and the rows alone, to be asked for again whenever something has changed. */
    @GetMapping("/rows")
    String rows(@RequestParam Matter tab, Model model) {
        jobs.require(ConsolePage.COORDINATION);
        return show(tab, model, "console/coordination :: rows");
    }

    private String show(@Nullable Matter wanted, Model model, String view) {
        var contents = desk.contents();
        var tab = wanted == null ? firstOf(contents) : wanted;
        model.addAttribute("tabs", Matter.values());
        model.addAttribute("tab", tab);
        model.addAttribute("counts", contents.counts());
        model.addAttribute("rows", desk.rows(tab, contents));
        return view;
    }

    private static Matter firstOf(Desk.Contents contents) {
        for (var matter : Matter.values()) {
            if (contents.counts().getOrDefault(matter, 0L) > 0) {
                return matter;
            }
        }
        return Matter.ESCALATED;
    }
}
