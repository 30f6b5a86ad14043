package org.huying.console.dispatch;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.huying.console.Jobs;
import org.huying.problem.Refusal;

/** Tells the pages of desks and offices which emergencies there are, so that they say and sound a new one. */
@Controller
class AlarmController {

    private final Jobs jobs;
    private final Emergencies emergencies;

    AlarmController(Jobs jobs, Emergencies emergencies) {
        this.jobs = jobs;
        this.emergencies = emergencies;
    }

    @GetMapping("/alarms")
    String known(Model model) {
        if (!jobs.steers()) {
            throw Refusal.forbidden("console.notForYou");
        }
        model.addAttribute("emergencies", emergencies.current());
        return "console/alarm :: known";
    }
}
