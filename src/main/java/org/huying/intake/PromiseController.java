package org.huying.intake;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Kept and broken promises of departments (有诺必果). */
@RestController
@RequestMapping("/api/promises")
@Tag(name = "Assessment")
class PromiseController {

    private final PromiseCounts counts;

    PromiseController(PromiseCounts counts) {
        this.counts = counts;
    }

    @GetMapping
    @Operation(
            summary = "Count kept and broken promises per department",
            description = "By the day on which they were kept or broken, both days included. Leaders see every"
                    + " department, a coordination office those of its area and below, a department itself.")
    List<PromiseCounts.Count> count(
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        return counts.of(department, from, to);
    }
}
