package org.huying.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.huying.handling.Merging;
import org.huying.problem.UnprintableText;

/** The desks of an area merge its calls about one matter, and take them apart again. */
@RestController
@RequestMapping("/api/calls/{number}")
@Tag(name = "Calls")
class MergeController {

    private final Merging merging;
    private final CallViews views;
    private final CallAccess access;

    MergeController(Merging merging, CallViews views, CallAccess access) {
        this.merging = merging;
        this.views = views;
        this.access = access;
    }

    /**
     * Which call goes on.
     *
     * @param into number of the main call
     * @param note why; may be left out
     */
    record Merge(
            @NotBlank @Pattern(regexp = UnprintableText.PRINTABLE)
            String into,

            @Nullable @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String note) {}

    /** Why; may be left out. */
    record Unmerge(
            @Nullable @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String note) {}

    @PostMapping("/merge")
    @Operation(
            summary = "Merge it into another call",
            description = "One handling goes on in the other call; when that is resolved, each caller is asked."
                    + " Possible while neither is resolved.")
    CallView merge(@PathVariable String number, @Valid @RequestBody Merge merge) {
        access.requireDesk(views.readable(number));
        access.requireDesk(views.readable(merge.into()));
        merging.merge(number, merge.into(), merge.note());
        return views.of(views.readable(number));
    }

    @PostMapping("/unmerge")
    @Operation(
            summary = "Take it out of the call that it was merged into",
            description = "It is dispatched again, with new clocks; possible until the main call is resolved.")
    CallView unmerge(@PathVariable String number, @Valid @RequestBody(required = false) @Nullable Unmerge unmerge) {
        access.requireDesk(views.readable(number));
        merging.unmerge(number, unmerge == null ? null : unmerge.note());
        return views.of(views.readable(number));
    }
}
