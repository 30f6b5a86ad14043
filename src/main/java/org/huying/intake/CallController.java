package org.huying.intake;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.huying.assessment.StreetRatings;
import org.huying.call.Call;
import org.huying.call.CallEvent;
import org.huying.call.CallMessage;
import org.huying.call.Calls;
import org.huying.handling.CallerRequests;
import org.huying.matter.Duplicate;
import org.huying.problem.UnprintableText;

/** Report a call, follow it, and do what a caller may. */
@RestController
@RequestMapping("/api/calls")
@Tag(name = "Calls")
class CallController {

    private final CallIntake intake;
    private final CallerRequests callers;
    private final Calls calls;
    private final CallSearch search;
    private final DeadlineViews deadlines;
    private final CallAccess access;
    private final CallViews views;
    private final PossibleDuplicates duplicates;
    private final StreetRatings ratings;

    CallController(
            CallIntake intake,
            CallerRequests callers,
            Calls calls,
            CallSearch search,
            DeadlineViews deadlines,
            CallAccess access,
            CallViews views,
            PossibleDuplicates duplicates,
            StreetRatings ratings) {
        this.intake = intake;
        this.callers = callers;
        this.calls = calls;
        this.search = search;
        this.deadlines = deadlines;
        this.access = access;
        this.views = views;
        this.duplicates = duplicates;
        this.ratings = ratings;
    }

    /** What a caller says of the solution. */
    record Verification(
            @NotNull Boolean solved,
            @Nullable @Min(1) @Max(5) Integer rating,

            @Nullable @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String comment) {}

    /** Why; may be left out. */
    record Note(
            @Nullable @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String note) {}

    /** What the street says of a department. */
    record Rating(
            @NotBlank @Pattern(regexp = UnprintableText.PRINTABLE)
            String department,

            @NotNull @Min(1) @Max(5) Integer rating,

            @Nullable @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String comment) {}

    /** What is written on the call. */
    record Message(
            @NotBlank @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String text) {}

    @PostMapping
    @Operation(
            summary = "Report a call",
            description = "201 with its number, department and deadlines; with an"
                    + " Idempotency-Key that was used before, 200 and the same call again.")
    ResponseEntity<CallView> report(
            @Valid @RequestBody CallRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var received = intake.receive(request, key);
        var view = views.of(received.call(), possibleDuplicates(received.call()));
        var location = URI.create("/api/calls/" + view.number());
        return received.existed()
                ? ResponseEntity.ok().location(location).body(view)
                : ResponseEntity.created(location).body(view);
    }

    @GetMapping
    @Operation(summary = "Find calls", description = "Only those that the account may see.")
    CallSearch.Page find(@ParameterObject CallQuery query) {
        return search.find(query);
    }

    @GetMapping("/{number}")
    CallView get(@PathVariable String number) {
        return views.of(views.readable(number));
    }

    @GetMapping("/{number}/timeline")
    @Operation(summary = "What happened, oldest first")
    List<CallEvent> timeline(@PathVariable String number) {
        var call = views.readable(number);
        var timeline = calls.timeline(call.number());
        return access.handles(call)
                ? timeline
                : timeline.stream().map(CallEvent::masked).toList();
    }

    @GetMapping("/{number}/deadlines")
    @Operation(summary = "Every deadline with its arithmetic in words")
    List<DeadlineViews.View> deadlines(@PathVariable String number, Locale locale) {
        return deadlines.of(views.readable(number).number(), locale);
    }

    @GetMapping("/{number}/messages")
    List<CallMessage> messages(@PathVariable String number) {
        var call = views.readable(number);
        var messages = calls.messages(call.number());
        return access.handles(call)
                ? messages
                : messages.stream().map(CallMessage::masked).toList();
    }

    @PostMapping("/{number}/messages")
    ResponseEntity<Void> message(@PathVariable String number, @Valid @RequestBody Message message) {
        access.requireParticipant(views.readable(number));
        callers.message(number, message.text());
        return ResponseEntity.status(201).build();
    }

    @PostMapping("/{number}/urge")
    CallView urge(@PathVariable String number, @Valid @RequestBody(required = false) @Nullable Note note) {
        access.requireCaller(views.readable(number));
        callers.urge(number, note == null ? null : note.note());
        return get(number);
    }

    @PostMapping("/{number}/withdraw")
    CallView withdraw(@PathVariable String number, @Valid @RequestBody(required = false) @Nullable Note note) {
        access.requireCaller(views.readable(number));
        callers.withdraw(number, note == null ? null : note.note());
        return get(number);
    }

    @PostMapping("/{number}/verification")
    @Operation(summary = "Say whether it is solved", description = "Possible once the call is reported resolved.")
    CallView verify(@PathVariable String number, @Valid @RequestBody Verification verification) {
        access.requireCaller(views.readable(number));
        callers.verify(number, verification.solved(), verification.rating(), verification.comment());
        return get(number);
    }

    private List<String> possibleDuplicates(Call call) {
        return duplicates.of(call).stream().map(Duplicate::number).toList();
    }

    @PostMapping("/{number}/ratings")
    @Operation(
            summary = "The street rates a department that took part",
            description = "Each once, by the street's desk or coordination office, after the call is resolved.")
    ResponseEntity<CallView> rate(@PathVariable String number, @Valid @RequestBody Rating rating) {
        var call = views.readable(number);
        ratings.rate(call, access.requireStreetOffice(call), rating.department(), rating.rating(), rating.comment());
        return ResponseEntity.status(201).body(get(number));
    }
}
