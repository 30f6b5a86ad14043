package org.huying.console.dispatch;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.huying.console.ConsolePage;
import org.huying.console.Jobs;
import org.huying.console.Names;
import org.huying.console.calls.Choices;
import org.huying.intake.DeskCalls;
import org.huying.problem.Refusal;

/** The form that gives a call to a department. */
@Controller
@RequestMapping("/dispatch/{number}/assign")
class AssignController {

    private final Jobs jobs;
    private final DeskCalls calls;
    private final Assignments assignments;
    private final Choices choices;
    private final Boards boards;
    private final Names names;

    AssignController(Jobs jobs, DeskCalls calls, Assignments assignments, Choices choices, Boards boards, Names names) {
        this.jobs = jobs;
        this.calls = calls;
        this.assignments = assignments;
        this.choices = choices;
        this.boards = boards;
        this.names = names;
    }

    @GetMapping
    String form(@PathVariable String number, Model model) {
        jobs.require(ConsolePage.DISPATCH);
        var call = calls.readable(number);
        assignments.requireOpen(call);
        model.addAttribute("call", call);
        model.addAttribute("departments", choices.around(call.report().area()));
        model.addAttribute("area", names.area(call.report().area()));
        model.addAttribute("category", names.category(call.report().category()));
        return "console/dispatch-work :: assign";
    }

    @PostMapping
    String assign(
            @PathVariable String number,
            @RequestParam String department,
            @RequestParam(required = false) @Nullable String note,
            Model model) {
        jobs.require(ConsolePage.DISPATCH);
        if (department.isBlank()) {
            throw Refusal.invalid("department", "console.chooseDepartment");
        }
        assignments.assign(calls.readable(number), department, note);
        boards.changed();
        model.addAttribute("number", number);
        model.addAttribute("department", names.department(department));
        return "console/dispatch-work :: assigned";
    }
}
