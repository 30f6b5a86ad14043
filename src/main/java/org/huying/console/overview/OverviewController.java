package org.huying.console.overview;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.huying.console.ConsolePage;
import org.huying.console.Jobs;

/** How the reader's part of the city stands, area by area and department by department; each leads on to its calls. */
@Controller
@RequestMapping("/overview")
class OverviewController {

    private final Jobs jobs;
    private final WatchedAreas areas;
    private final Overviews overviews;
    private final AssessedCalls assessed;

    OverviewController(Jobs jobs, WatchedAreas areas, Overviews overviews, AssessedCalls assessed) {
        this.jobs = jobs;
        this.areas = areas;
        this.overviews = overviews;
        this.assessed = assessed;
    }

    @GetMapping
    String overview(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        jobs.require(ConsolePage.OVERVIEW);
        var chosen = areas.chosen(area);
        var asked = new Asked(chosen.slug(), Span.of(days), Order.of(sort), all);
        model.addAttribute("asked", asked);
        model.addAttribute("overview", overviews.of(chosen, asked));
        model.addAttribute("spans", Span.values());
        model.addAttribute("columns", Column.values());
        return "console/overview";
    }

    /** How the calls of a department were assessed, page by page. */
    @GetMapping("/assessments")
    String assessments(
            @RequestParam String department,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        jobs.require(ConsolePage.OVERVIEW);
        var chosen = areas.chosen(area);
        model.addAttribute("department", department);
        model.addAttribute("area", chosen.slug());
        model.addAttribute("after", after);
        model.addAttribute("found", assessed.of(department, chosen, after));
        return "console/assessments";
    }
}
