package org.huying.console.bulk;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

import org.huying.console.Jobs;
import org.huying.console.calls.Choices;
import org.huying.intake.CallQuery;
import org.huying.problem.Refusal;
import org.huying.problem.UnprintableText;

/** Takes the calls chosen in the list, shows what would become of each, does it and shows what did. */
@Controller
@RequestMapping("/calls/bulk")
class BulkController {

    private final Jobs jobs;
    private final Bulks bulks;
    private final BulkPages pages;
    private final Choices choices;

    BulkController(Jobs jobs, Bulks bulks, BulkPages pages, Choices choices) {
        this.jobs = jobs;
        this.bulks = bulks;
        this.pages = pages;
        this.choices = choices;
    }

    /** What shall be done with them. */
    record Said(
            @Nullable @Size(max = 100) @Pattern(regexp = UnprintableText.PRINTABLE)
            String department,

            @Nullable @Size(max = 40) @Pattern(regexp = UnprintableText.PRINTABLE)
            String main,

            @Nullable @Size(max = 40) @Pattern(regexp = UnprintableText.PRINTABLE)
            String other,

            @Nullable @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String note) {

        /** The one that was typed before the one that was ticked. */
        @Nullable
        String mainCall() {
            return other == null || other.isBlank() ? main : other;
        }
    }

    /** Whoever steers no calls of others has nothing to do here. */
    @ModelAttribute
    void require() {
        if (!jobs.steers()) {
            throw Refusal.forbidden("console.notForYou");
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(
            CallQuery query,
            @RequestParam BulkAction action,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable List<String> number,
            HttpServletResponse response) {
        var id = all ? bulks.chooseAll(action, query) : bulks.choose(action, number == null ? List.of() : number);
        response.setHeader("HX-Redirect", "/calls/bulk/" + id);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        fill(id, model);
        return "console/bulk";
    }

    /** How far it is; when it is through, all of it in place of that. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable UUID id, Model model, HttpServletResponse response) {
        var progress = bulks.progress(id);
        if (progress.bulk().state().isUnderWay()) {
            model.addAttribute("progress", progress);
            return "console/bulk :: progress";
        }
        fill(id, model);
        response.setHeader("HX-Retarget", "#bulk");
        return "console/bulk :: bulk";
    }

    @PostMapping("/{id}/check")
    String check(@PathVariable UUID id, @Valid Said said, Model model) {
        bulks.check(id, given(said.department()), given(said.mainCall()), given(said.note()));
        return whole(id, model);
    }

    @PostMapping("/{id}/run")
    String run(@PathVariable UUID id, @Valid Said said, Model model) {
        requireAsShown(bulks.require(id), said);
        bulks.run(id);
        return whole(id, model);
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable UUID id, Model model) {
        bulks.stop(id);
        return whole(id, model);
    }

    /** What is typed besides must be what the preview was about. */
    private static void requireAsShown(Bulk bulk, Said said) {
        if (differs(said.department(), bulk.department())
                || differs(said.mainCall(), bulk.main())
                || differs(said.note(), bulk.note())) {
            throw Refusal.conflict("console.bulk.changed");
        }
    }

    private static boolean differs(@Nullable String typed, @Nullable String shown) {
        return typed != null && !Objects.equals(given(typed), shown);
    }

    private String whole(UUID id, Model model) {
        fill(id, model);
        return "console/bulk :: bulk";
    }

    private void fill(UUID id, Model model) {
        var page = pages.of(id);
        model.addAttribute("page", page);
        model.addAttribute("progress", page.progress());
        model.addAttribute("choices", choices);
        var action = page.progress().bulk().action();
        model.addAttribute("verb", action == BulkAction.REASSIGN && !jobs.reassigns() ? "ASSIGN" : action.name());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
