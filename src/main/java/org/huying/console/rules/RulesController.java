package org.huying.console.rules;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.huying.console.ConsolePage;
import org.huying.console.Jobs;
import org.huying.console.Part;
import org.huying.rulebook.Rulebook;

/** The rules by which calls are judged, routed, timed and assessed: which tables there are, and each of them in words. */
@Controller
@RequestMapping("/rules")
class RulesController {

    private final Jobs jobs;
    private final Rulebook rulebook;
    private final RuleRows rows;
    private final Proposals proposals;

    RulesController(Jobs jobs, Rulebook rulebook, RuleRows rows, Proposals proposals) {
        this.jobs = jobs;
        this.rulebook = rulebook;
        this.rows = rows;
        this.proposals = proposals;
    }

    @GetMapping
    String tables(Model model) {
        jobs.require(ConsolePage.RULES);
        model.addAttribute("tables", rulebook.latest());
        model.addAttribute("proposals", proposals.all());
        return "console/rules";
    }

    @GetMapping("/{decision}")
    String table(
            @PathVariable String decision,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Model model) {
        jobs.require(ConsolePage.RULES);
        var table = rulebook.require(decision, version);
        model.addAttribute("table", table);
        model.addAttribute("rows", rows.of(table, q));
        model.addAttribute("q", q);
        if (Part.isWanted(request)) {
            return "console/rule-table :: found";
        }
        model.addAttribute("versions", rulebook.versions(decision));
        return "console/rule-table";
    }
}
