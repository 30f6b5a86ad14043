package org.huying.intake;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.huying.matter.Duplicate;

/** Open calls that may be about the same matter as one that is reported or about to be. */
@RestController
@RequestMapping("/api/calls")
@Tag(name = "Calls")
class DuplicateController {

    private final PossibleDuplicates possible;
    private final CallViews views;

    DuplicateController(PossibleDuplicates possible, CallViews views) {
        this.possible = possible;
        this.views = views;
    }

    @GetMapping("/duplicates")
    @Operation(
            summary = "Possible duplicates while a report is written",
            description = "Open, recent calls of the category within its radius; without a position, those of the"
                    + " neighbourhood in similar words.")
    List<Duplicate> whileTyping(
            @RequestParam String category,
            @RequestParam String area,
            @RequestParam(required = false) @Nullable Double latitude,
            @RequestParam(required = false) @Nullable Double longitude,
            @RequestParam(required = false) @Nullable String text) {
        return possible.of(category, area, latitude, longitude, text);
    }

    @GetMapping("/{number}/duplicates")
    @Operation(summary = "Possible duplicates of a call", description = "Nearest first, then the most similar.")
    List<Duplicate> of(@PathVariable String number) {
        return possible.of(views.readable(number));
    }
}
