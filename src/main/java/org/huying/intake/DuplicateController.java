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
import org.huying.matter.Duplicates;
import org.huying.matter.Matter;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.routing.Categories;

/** Open calls that may be about the same matter as one that is reported or about to be. */
@RestController
@RequestMapping("/api/calls")
@Tag(name = "Calls")
class DuplicateController {

    private static final int LONGEST_TEXT = 4200;

    private final Duplicates duplicates;
    private final VisibleCalls visible;
    private final CallViews views;
    private final Categories categories;
    private final Organization organization;

    DuplicateController(
            Duplicates duplicates,
            VisibleCalls visible,
            CallViews views,
            Categories categories,
            Organization organization) {
        this.duplicates = duplicates;
        this.visible = visible;
        this.views = views;
        this.categories = categories;
        this.organization = organization;
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
        var matter = new Matter(
                null,
                categories.require(category),
                organization.requireArea(area),
                degrees("latitude", latitude, 90),
                degrees("longitude", longitude, 180),
                printable(text));
        if ((latitude == null) != (longitude == null)) {
            throw Refusal.invalid(latitude == null ? "latitude" : "longitude", "intake.bothCoordinates");
        }
        var known = visible.known();
        return duplicates.find(matter, known.sql(), known.parameters());
    }

    @GetMapping("/{number}/duplicates")
    @Operation(summary = "Possible duplicates of a call", description = "Nearest first, then the most similar.")
    List<Duplicate> of(@PathVariable String number) {
        var known = visible.known();
        return duplicates.of(views.readable(number), known.sql(), known.parameters());
    }

    private static @Nullable Double degrees(String field, @Nullable Double value, int most) {
        if (value != null && !(Math.abs(value) <= most)) {
            throw Refusal.invalid(field, "intake.outOfRange", -most, most);
        }
        return value;
    }

    private static @Nullable String printable(@Nullable String text) {
        if (text != null && text.indexOf(0) >= 0) {
            throw Refusal.invalid("text", "answer.unprintable", "text");
        }
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
