package org.huying.console;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import org.huying.security.Applications;

/** Leads everybody to the page they come for; whoever has the choice among applications chooses. */
@Controller
class StartController {

    private static final String TASKLIST = "redirect:/camunda/app/tasklist/";

    private final Jobs jobs;
    private final Applications applications;

    StartController(Jobs jobs, Applications applications) {
        this.jobs = jobs;
        this.applications = applications;
    }

    @GetMapping("/")
    String start() {
        var current = jobs.current();
        var open = applications.open();
        var pages = ConsolePage.of(current);
        if (open.size() > 1) {
            return "console/start";
        }
        if (open.equals(List.of("tasklist")) && (pages.isEmpty() || current.contains(Job.OFFICER))) {
            return TASKLIST;
        }
        return pages.isEmpty() ? "console/start" : "redirect:" + pages.get(0).path();
    }
}
