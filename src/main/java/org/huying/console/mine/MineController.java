package org.huying.console.mine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import org.huying.attachment.AttachmentStage;
import org.huying.attachment.AttachmentView;
import org.huying.console.ConsolePage;
import org.huying.console.Job;
import org.huying.console.Jobs;
import org.huying.console.Notices;
import org.huying.console.Photos;

/** My calls: each with its next step and what its caller can do; every step answers with the call as it stands then. */
@Controller
@RequestMapping("/mine")
class MineController {

    private final Jobs jobs;
    private final MyCalls mine;
    private final Steps steps;
    private final Notices notices;
    private final Answers answers;
    private final Photos photos;
    private final Revisions revisions;

    MineController(
            Jobs jobs,
            MyCalls mine,
            Steps steps,
            Notices notices,
            Answers answers,
            Photos photos,
            Revisions revisions) {
        this.jobs = jobs;
        this.mine = mine;
        this.steps = steps;
        this.notices = notices;
        this.answers = answers;
        this.photos = photos;
        this.revisions = revisions;
    }

    /** The first page of every section, or a later one of one. */
    @GetMapping
    String page(@RequestParam Map<String, String> after, Model model) {
        jobs.require(ConsolePage.MINE);
        var one = Arrays.stream(Section.values())
                .filter(section -> after.containsKey(section.parameter()))
                .findFirst();
        var pages = new EnumMap<Section, MyCalls.Page>(Section.class);
        for (var section : one.map(List::of).orElse(List.of(Section.values()))) {
            pages.put(section, mine.page(section, after.get(section.parameter())));
        }
        model.addAttribute("pages", pages);
        model.addAttribute("isLater", one.isPresent());
        return "console/mine";
    }

    /** How many calls wait for the reader, for the bar and the menu of every page. */
    @GetMapping("/waiting")
    String waiting(Model model) {
        jobs.require(ConsolePage.MINE);
        model.addAttribute("waiting", mine.waiting());
        // Desks confirm for those who called them, and have enough to look at.
        model.addAttribute("reports", jobs.current().contains(Job.CALLER));
        return "console/mine :: waiting";
    }

    /** How far the calls have come that a page shows. */
    @GetMapping("/revisions")
    @ResponseBody
    Map<String, Long> revisions(@RequestParam(defaultValue = "") List<String> number) {
        jobs.require(ConsolePage.MINE);
        return revisions.of(number);
    }

    /** The call as it stands now. */
    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        jobs.require(ConsolePage.MINE);
        model.addAttribute("call", mine.require(number));
        return "console/mine :: one";
    }

    /** What was written and shown on the call, and the forms to add to it. */
    @GetMapping("/{number}/more")
    String more(@PathVariable String number, Model model) {
        jobs.require(ConsolePage.MINE);
        model.addAttribute("call", mine.require(number));
        model.addAttribute("messages", answers.messages(number));
        model.addAttribute("stages", stages(number));
        return "console/mine :: more";
    }

    /** How it looked when it was reported, and how after it was resolved. */
    @GetMapping("/{number}/solution")
    String solution(@PathVariable String number, Model model) {
        jobs.require(ConsolePage.MINE);
        mine.require(number);
        model.addAttribute("stages", stages(number));
        return "console/mine :: solution";
    }

    private Map<AttachmentStage, List<AttachmentView>> stages(String number) {
        return photos.of(number).stream()
                .collect(Collectors.groupingBy(
                        AttachmentView::stage, () -> new EnumMap<>(AttachmentStage.class), Collectors.toList()));
    }

    @PostMapping("/{number}/urge")
    String urge(@PathVariable String number, Model model, HttpServletResponse response) {
        jobs.require(ConsolePage.MINE);
        steps.urge(number);
        return done(number, "console.mine.urged", model, response);
    }

    @PostMapping("/{number}/message")
    String message(
            @PathVariable String number,
            @RequestParam String text,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        jobs.require(ConsolePage.MINE);
        steps.message(number, text, key);
        return done(number, "console.mine.written", model, response);
    }

    @PostMapping("/{number}/withdraw")
    String withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response) {
        jobs.require(ConsolePage.MINE);
        steps.withdraw(number, note);
        return done(number, "console.mine.withdrawn", model, response);
    }

    @PostMapping("/{number}/verification")
    String verify(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String solution,
            @RequestParam boolean solved,
            @RequestParam(required = false) @Nullable Integer rating,
            @RequestParam(defaultValue = "") String comment,
            Model model,
            HttpServletResponse response) {
        jobs.require(ConsolePage.MINE);
        steps.verify(number, solution, solved, rating, comment);
        return done(number, solved ? "console.mine.confirmed" : "console.mine.notSolved", model, response);
    }

    private String done(String number, String key, Model model, HttpServletResponse response) {
        notices.say(response, key, number);
        model.addAttribute("call", mine.require(number));
        return "console/mine :: one";
    }
}
