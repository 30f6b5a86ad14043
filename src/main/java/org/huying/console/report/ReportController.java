package org.huying.console.report;

import java.time.OffsetDateTime;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

import org.huying.attachment.AttachmentView;
import org.huying.call.CallKind;
import org.huying.call.Channel;
import org.huying.call.Urgency;
import org.huying.console.CategoryChoices;
import org.huying.console.ConsolePage;
import org.huying.console.Jobs;
import org.huying.console.Photos;
import org.huying.console.Territory;
import org.huying.console.calls.Choices;
import org.huying.intake.CallIntake;
import org.huying.security.CurrentUser;

/**
 * Reports a call from a page: first the call, once for the key that the phone has made, then its photos one by one. The
 * phone keeps what it has until it is told that it has arrived.
 */
@Hidden
@Controller
@RequestMapping("/report")
class ReportController {

    private final Jobs jobs;
    private final Places places;
    private final Territory territory;
    private final Choices choices;
    private final CategoryChoices categories;
    private final Prospects prospects;
    private final CallIntake intake;
    private final Arrival arrival;
    private final Photos photos;
    private final CityFrame frame;
    private final PageVersion version;
    private final CurrentUser user;

    ReportController(
            Jobs jobs,
            Places places,
            Territory territory,
            Choices choices,
            CategoryChoices categories,
            Prospects prospects,
            CallIntake intake,
            Arrival arrival,
            Photos photos,
            CityFrame frame,
            PageVersion version,
            CurrentUser user) {
        this.jobs = jobs;
        this.places = places;
        this.territory = territory;
        this.choices = choices;
        this.categories = categories;
        this.prospects = prospects;
        this.intake = intake;
        this.arrival = arrival;
        this.photos = photos;
        this.frame = frame;
        this.version = version;
        this.user = user;
    }

    /** Who is signed in now, and the header that a page must send, which a new session changes. */
    record Session(String user, String header, String token) {}

    /**
     * What has arrived.
     *
     * @param existed whether the key had brought this call in before
     * @param urgency what the decision table made of it
     * @param next who answers and by when, in words
     * @param answerBy the same moment, for the script that counts down; absent while a desk looks for whoever answers
     */
    record Sent(
            String number,
            boolean existed,
            Urgency urgency,
            String next,
            @Nullable OffsetDateTime answerBy) {}

    @GetMapping
    String page(Model model) {
        jobs.require(ConsolePage.REPORT);
        var own = places.own();
        var preset = own.get(0).slug();
        model.addAttribute("places", own);
        model.addAttribute("preset", own.get(0));
        model.addAttribute("grids", places.grids(preset));
        model.addAttribute("groups", categories.all());
        model.addAttribute("desk", places.isDesk());
        model.addAttribute("kinds", territory.isStreets() ? CallKind.values() : null);
        model.addAttribute("frame", frame);
        model.addAttribute("version", version.version());
        return "console/report";
    }

    @GetMapping("/grids")
    String grids(@RequestParam String area, Model model) {
        jobs.require(ConsolePage.REPORT);
        model.addAttribute("grids", places.grids(area));
        return "console/report :: grids";
    }

    /** Whom a street may name: those that support what it coordinates, the one that answers its opinion. */
    @GetMapping("/departments")
    String departments(@RequestParam String area, Model model) {
        jobs.require(ConsolePage.REPORT);
        model.addAttribute("departments", choices.around(area));
        return "console/report :: departments";
    }

    @GetMapping("/session")
    @ResponseBody
    Session session(CsrfToken token) {
        return new Session(user.id(), token.getHeaderName(), token.getToken());
    }

    @PostMapping("/preview")
    String preview(@RequestBody Prospects.Draft draft, Model model) {
        jobs.require(ConsolePage.REPORT);
        model.addAttribute("prospect", prospects.of(draft));
        return "console/report :: prospect";
    }

    @PostMapping
    @ResponseBody
    ResponseEntity<Sent> report(@Valid @RequestBody Report report, @RequestHeader("Idempotency-Key") String key) {
        jobs.require(ConsolePage.REPORT);
        frame.check(report.latitude(), report.longitude());
        var received = intake.receive(report.request(places.isDesk() ? Channel.CONSOLE : Channel.GRID), key);
        var call = received.call();
        var sent = new Sent(
                call.number(),
                received.existed(),
                call.urgency(),
                arrival.of(call),
                call.times().acknowledgeBy());
        return ResponseEntity.status(received.existed() ? 200 : 201).body(sent);
    }

    @PostMapping("/{number}/photos")
    @ResponseBody
    AttachmentView photo(@PathVariable String number, @RequestParam MultipartFile file) {
        jobs.require(ConsolePage.REPORT);
        return photos.attach(number, file);
    }
}
