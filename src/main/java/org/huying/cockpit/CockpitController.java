package org.huying.cockpit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.huying.call.CallList;
import org.huying.call.CallStatus;
import org.huying.call.ListedCall;
import org.huying.deadline.WatchedDeadlines;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.routing.Name;
import org.huying.security.CurrentUser;

/**
 * What the plug-ins in Cockpit fetch with the session of whoever looks at them: administrators and process
 * administrators, who may open Cockpit and read every call.
 */
@Hidden
@RestController
@RequestMapping("/desk/cockpit")
class CockpitController {

    private final CurrentUser user;
    private final CallFigures figures;
    private final WatchedDeadlines deadlines;
    private final CallList calls;
    private final Organization organization;

    CockpitController(
            CurrentUser user,
            CallFigures figures,
            WatchedDeadlines deadlines,
            CallList calls,
            Organization organization) {
        this.user = user;
        this.figures = figures;
        this.deadlines = deadlines;
        this.calls = calls;
        this.organization = organization;
    }

    /** The tile on the dashboard; without {@code deadlines} until the first audit. */
    record Tile(CallFigures.Figures calls, WatchedDeadlines.@Nullable Figures deadlines) {}

    /** The tab on a process instance; nothing of it is personal. Cockpit chooses the language. */
    record Behind(
            String number,
            String title,
            CallStatus status,
            @Nullable Name lead,
            @Nullable OffsetDateTime dueAt,
            String sheet) {}

    @GetMapping("/figures")
    Tile figures() {
        requireAdministrator();
        return new Tile(figures.now(), deadlines.last().orElse(null));
    }

    @GetMapping("/calls/{number}")
    Behind call(@PathVariable String number) {
        requireAdministrator();
        return find(number).map(this::behind).orElseThrow(() -> Refusal.notFound("call.unknown", number));
    }

    private Optional<ListedCall> find(String number) {
        List<ListedCall> found = calls.rows("number = :number", Map.of("number", number), "number", 1);
        return found.stream().findFirst();
    }

    private Behind behind(ListedCall call) {
        var lead = Optional.ofNullable(call.leadDepartment())
                .flatMap(organization::department)
                .map(department -> new Name(department.nameZh(), department.nameEn()))
                .orElse(null);
        return new Behind(call.number(), call.title(), call.status(), lead, call.dueAt(), "/calls/" + call.number());
    }

    private void requireAdministrator() {
        if (!user.isAdmin() && !user.inGroup("process-admin")) {
            throw Refusal.forbidden("cockpit.notForYou");
        }
    }
}
