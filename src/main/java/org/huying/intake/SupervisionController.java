package org.huying.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.huying.call.Calls;
import org.huying.handling.Holds;
import org.huying.handling.Supervision;
import org.huying.problem.UnprintableText;

/** What those above a call may do to it: watch it under a number, and end a hold before its review. */
@RestController
@RequestMapping("/api/calls/{number}")
@Tag(name = "Calls")
class SupervisionController {

    private final Calls calls;
    private final CallAccess access;
    private final Supervision supervision;
    private final Holds holds;
    private final CallViews views;

    SupervisionController(Calls calls, CallAccess access, Supervision supervision, Holds holds, CallViews views) {
        this.calls = calls;
        this.access = access;
        this.supervision = supervision;
        this.holds = holds;
        this.views = views;
    }

    /**
     * Why a call is to be watched.
     *
     * @param by in whose name, where it is not the account itself
     */
    record Order(
            @NotBlank @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String reason,

            @Nullable @Size(max = 200) @Pattern(regexp = UnprintableText.PRINTABLE)
            String by) {}

    /** Why; it must be said. */
    record Reason(
            @NotBlank @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String reason) {}

    @PostMapping("/supervision")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Put a call under supervision",
            description = "For desks and coordination offices of its area or above, and leaders.")
    CallView supervise(@PathVariable String number, @Valid @RequestBody Order order) {
        var call = calls.require(number);
        access.requireSupervisor(call);
        supervision.begin(number, order.reason(), order.by(), access.supervisedArea(call));
        return views.of(calls.require(number));
    }

    @PostMapping("/supervision/end")
    @Operation(
            summary = "End a supervision",
            description = "For those at or above the level that began it; it ends by itself when the call is closed.")
    CallView endSupervision(@PathVariable String number, @Valid @RequestBody Reason reason) {
        var call = calls.require(number);
        access.requireSupervisionEnder(call, supervision.area(call));
        supervision.end(number, reason.reason());
        return views.of(calls.require(number));
    }

    @PostMapping("/resume")
    @Operation(
            summary = "End a hold before its review",
            description = "For the lead department and coordination offices; its clocks go on at once, the work is on"
                    + " the department's list some seconds later.")
    CallView resume(@PathVariable String number, @Valid @RequestBody Reason reason) {
        access.requireHolder(calls.require(number));
        holds.resume(number, reason.reason());
        return views.of(calls.require(number));
    }
}
