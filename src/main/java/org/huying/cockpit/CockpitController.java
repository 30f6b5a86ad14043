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
import org.huying.call.Caller;
import org.huying.call.ListedCall;
import org.huying.deadline.WatchedDeadlines;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.routing.Name;
import org.huying.security.CurrentUser;

/**
 * What the plug-ins in Cockpit fetch with the session of whoever looks at them: administrators and process
 * administrators, who may open Cockpit and read every call. Analysts may open it, too, and read no calls: the tile shows
 * them the way to the rules.
 */
@Hidden
@RestController
@RequestMapping("/desk/cockpit")
class CockpitController {

    private static final String RULES = "/rules";

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

    /**
     * The tile on the dashboard.
     *
     * @param calls absent for those who read none
     * @param deadlines absent until the first audit, too
     * @param rules where they stand in words
     */
    record Tile(CallFigures.@Nullable Figures calls, WatchedDeadlines.@Nullable Figures deadlines, String rules) {}

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
        if (user.inGroup("analyst") && !isAdministrator()) {
            return new Tile(null, null, RULES);
        }
        requireAdministrator();
        return new Tile(figures.now(), deadlines.last().orElse(null), RULES);
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
        return new Behind(
                call.number(),
                Caller.withoutNumbers(call.title()),
                call.status(),
                lead,
                call.dueAt(),
                "/calls/" + call.number());
    }

    private void requireAdministrator() {
        if (!isAdministrator()) {
            throw Refusal.forbidden("cockpit.notForYou");
        }
    }

    private boolean isAdministrator() {
        return user.isAdmin() || user.inGroup("process-admin");
    }
}
