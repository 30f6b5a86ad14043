package org.huying.console.export;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.huying.console.ConsolePage;
import org.huying.console.Jobs;
import org.huying.intake.CallQuery;
import org.huying.problem.Refusal;

/** Begins, shows, cancels and hands out exports of the list of calls; each to whoever asked for it and to nobody else. */
@Controller
@RequestMapping("/calls/exports")
class ExportController {

    private static final String FRAGMENT = "console/export :: export";

    private final Jobs jobs;
    private final Exports exports;

    ExportController(Jobs jobs, Exports exports) {
        this.jobs = jobs;
        this.exports = exports;
    }

    @PostMapping
    String start(CallQuery query, @RequestParam Format format, Model model) {
        jobs.require(ConsolePage.CALLS);
        model.addAttribute("export", exports.start(query, format));
        return FRAGMENT;
    }

    /** The last one; one that has been forgotten meanwhile leaves nothing to look at. */
    @GetMapping
    String show(Model model) {
        jobs.require(ConsolePage.CALLS);
        model.addAttribute("export", exports.latest().orElse(null));
        return FRAGMENT;
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable String id, Model model) {
        jobs.require(ConsolePage.CALLS);
        model.addAttribute("export", exports.cancel(id));
        return FRAGMENT;
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable String id) {
        jobs.require(ConsolePage.CALLS);
        var export = exports.require(id);
        if (export.state() != Export.State.DONE) {
            throw Refusal.conflict("console.export.notDone");
        }
        var disposition = ContentDisposition.attachment()
                .filename(export.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(export.format().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new FileSystemResource(export.file()));
    }
}
