package org.huying.console.sheet;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.huying.assessment.StreetRatings;
import org.huying.call.Call;
import org.huying.console.Notices;
import org.huying.console.SolutionAnswers;
import org.huying.handling.CallerRequests;
import org.huying.handling.Holds;
import org.huying.handling.Merging;
import org.huying.handling.Supervision;
import org.huying.idempotency.IdempotencyKeys;
import org.huying.intake.CallAccess;
import org.huying.problem.UnprintableText;

/** What the reader of a sheet does about the call: the same as over the API, answered with the sheet as it is then. */
@Controller
@RequestMapping(SheetController.PATH)
class SheetActionController {

    private final SheetReader reader;
    private final CallSheets sheets;
    private final CallAccess access;
    private final CallerRequests callers;
    private final Supervision supervision;
    private final Merging merging;
    private final Holds holds;
    private final StreetRatings ratings;
    private final SolutionAnswers answers;
    private final IdempotencyKeys keys;
    private final Notices notices;

    SheetActionController(
            SheetReader reader,
            CallSheets sheets,
            CallAccess access,
            CallerRequests callers,
            Supervision supervision,
            Merging merging,
            Holds holds,
            StreetRatings ratings,
            SolutionAnswers answers,
            IdempotencyKeys keys,
            Notices notices) {
        this.reader = reader;
        this.sheets = sheets;
        this.access = access;
        this.callers = callers;
        this.supervision = supervision;
        this.merging = merging;
        this.holds = holds;
        this.ratings = ratings;
        this.answers = answers;
        this.keys = keys;
        this.notices = notices;
    }

    /** Why; may be left out. */
    record Note(
            @Nullable @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String note) {}

    /** Why; it must be said. */
    record Reason(
            @NotBlank @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String reason,

            @Nullable @Size(max = 200) @Pattern(regexp = UnprintableText.PRINTABLE)
            String by) {}

    /** What is written on the call, and the key of the form that it stands in. */
    record Message(
            @NotBlank @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String text,

            @NotNull UUID key) {}

    /** What the caller says of the solution that stood on the sheet. */
    record Verification(
            @Nullable String solution,
            @NotNull Boolean solved,
            @Nullable @Min(1) @Max(5) Integer rating,

            @Nullable @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String comment) {}

    /** What the street says of a department. */
    record Rating(
            @NotBlank String department,
            @NotNull @Min(1) @Max(5) Integer rating,

            @Nullable @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String comment) {}

    /** Which call goes on. */
    record Merge(
            @NotBlank @Size(max = 40) @Pattern(regexp = UnprintableText.PRINTABLE)
            String into,

            @Nullable @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String note) {}

    @PostMapping("/urge")
    String urge(@PathVariable String number, @Valid Note note, Model model, HttpServletResponse response) {
        access.requireCaller(reader.require(number));
        callers.urge(number, said(note.note()));
        return done("urge", number, model, response);
    }

    /** A form sent twice is one message. */
    @PostMapping("/messages")
    String message(@PathVariable String number, @Valid Message message, Model model, HttpServletResponse response) {
        access.requireParticipant(reader.require(number));
        var words = List.of(number, message.text());
        keys.once("message " + message.key() + " " + words.hashCode(), words, () -> {
            callers.message(number, message.text().strip());
            return number;
        });
        return done("message", number, model, response);
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable String number, @Valid Note note, Model model, HttpServletResponse response) {
        access.requireCaller(reader.require(number));
        callers.withdraw(number, said(note.note()));
        return done("withdraw", number, model, response);
    }

    @PostMapping("/verification")
    String verify(@PathVariable String number, @Valid Verification answer, Model model, HttpServletResponse response) {
        access.requireCaller(reader.require(number));
        answers.give(number, answer.solution(), answer.solved(), answer.rating(), said(answer.comment()));
        return done("verify", number, model, response);
    }

    @PostMapping("/supervision")
    String supervise(@PathVariable String number, @Valid Reason why, Model model, HttpServletResponse response) {
        var call = reader.require(number);
        access.requireSupervisor(call);
        supervision.begin(number, why.reason(), said(why.by()), access.supervisedArea(call));
        return done("supervise", number, model, response);
    }

    @PostMapping("/supervision/end")
    String endSupervision(@PathVariable String number, @Valid Reason why, Model model, HttpServletResponse response) {
        var call = reader.require(number);
        access.requireSupervisionEnder(call, supervision.area(call));
        supervision.end(number, why.reason());
        return done("endSupervision", number, model, response);
    }

    @PostMapping("/resume")
    String resume(@PathVariable String number, @Valid Reason why, Model model, HttpServletResponse response) {
        access.requireHolder(reader.require(number));
        holds.resume(number, why.reason());
        return done("resume", number, model, response);
    }

    @PostMapping("/ratings")
    String rate(@PathVariable String number, @Valid Rating rating, Model model, HttpServletResponse response) {
        var call = reader.require(number);
        var office = access.requireStreetOffice(call);
        ratings.rate(call, office, rating.department(), rating.rating(), said(rating.comment()));
        return done("rate", number, model, response);
    }

    @PostMapping("/merge")
    String merge(@PathVariable String number, @Valid Merge merge, Model model, HttpServletResponse response) {
        access.requireDesk(reader.require(number));
        var main = reader.require(merge.into().strip());
        access.requireDesk(main);
        merging.merge(number, main.number(), said(merge.note()));
        return done("merge", number, model, response);
    }

    @PostMapping("/unmerge")
    String unmerge(@PathVariable String number, @Valid Note note, Model model, HttpServletResponse response) {
        access.requireDesk(reader.require(number));
        merging.unmerge(number, said(note.note()));
        return done("unmerge", number, model, response);
    }

    private String done(String what, String number, Model model, HttpServletResponse response) {
        Call call = reader.require(number);
        model.addAttribute("sheet", sheets.of(call));
        model.addAttribute("key", UUID.randomUUID());
        notices.say(response, "console.sheet.done." + what);
        return "console/sheet :: sheet";
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
