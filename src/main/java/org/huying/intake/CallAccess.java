package org.huying.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.organization.Area;
import org.huying.organization.Department;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/**
 * Who may do what with a call, over the API and on the pages.
 *
 * <p>The reporter has their own calls; a department those it leads or supports; a dispatch desk or coordination office
 * those of its area and below; administrators, process administrators and leaders read every call. What somebody may
 * not see does not exist for them.
 */
@Component
public class CallAccess {

    private static final List<String> READ_EVERYTHING = List.of("camunda-admin", "process-admin", "leader");

    private final CurrentUser user;
    private final Organization organization;

    CallAccess(CurrentUser user, Organization organization) {
        this.user = user;
        this.organization = organization;
    }

    /** Callers, desks and administrators report; an officer answers. */
    void requireReporter() {
        if (!user.isAdmin() && groups().stream().noneMatch(group -> group.kind() != DepartmentKind.DEPARTMENT)) {
            throw Refusal.forbidden("intake.mayNotReport");
        }
    }

    public void requireReader(Call call) {
        if (!readsEverything() && !handles(call)) {
            throw Refusal.notFound("call.unknown", call.number());
        }
    }

    /**
     * Whoever reported the call, or the dispatch desks that call back for them. A coordination office does not speak for
     * callers: it may have to lead the call itself.
     */
    public void requireCaller(Call call) {
        requireReader(call);
        if (!isReporter(call) && !speaksForCallers(call) && !user.isAdmin()) {
            throw Refusal.forbidden("intake.mayNotSpeakForCaller");
        }
    }

    /** Whoever takes part in the call. */
    public void requireParticipant(Call call) {
        requireReader(call);
        if (!handles(call)) {
            throw Refusal.forbidden("intake.mayNotTakePart");
        }
    }

    /** Whether the user sees the caller's name and phone. */
    public boolean handles(Call call) {
        return user.isAdmin()
                || isReporter(call)
                || isDeskOf(call)
                || user.groups().stream().anyMatch(call::isHandledBy);
    }

    /** Leaves only the calls that the user may read. Only the parts that can be true are asked: each has its index. */
    void restrict(CallCondition condition) {
        if (readsEverything()) {
            return;
        }
        var any = new ArrayList<>(List.of("reporter = :user"));
        condition.with("user", user.id());
        if (!user.groups().isEmpty()) {
            any.add("lead_department = any(:groups)");
            any.add("supporting_departments <> '{}' and supporting_departments && :groups::text[]");
            condition.with("groups", user.groups().toArray(String[]::new));
        }
        var desks = paths(desks()).toArray(String[]::new);
        if (desks.length > 0) {
            any.add("area_path <@ :desks::ltree[]");
            condition.with("desks", desks);
        }
        condition.and("(" + String.join(" or ", any) + ")");
    }

    private boolean readsEverything() {
        return READ_EVERYTHING.stream().anyMatch(user::inGroup);
    }

    private boolean isReporter(Call call) {
        return call.report().reporter().equals(user.id());
    }

    private boolean isDeskOf(Call call) {
        return isAnyIn(desks(), call);
    }

    private boolean speaksForCallers(Call call) {
        return isAnyIn(desks().filter(desk -> desk.kind() == DepartmentKind.DISPATCH), call);
    }

    private boolean isAnyIn(Stream<Department> desks, Call call) {
        var path = call.report().areaPath() + ".";
        return paths(desks).anyMatch(desk -> path.startsWith(desk + "."));
    }

    private Stream<Department> desks() {
        return groups().stream().filter(CallAccess::isDesk);
    }

    private Stream<String> paths(Stream<Department> desks) {
        return desks.flatMap(desk -> organization.area(desk.area()).stream()).map(Area::path);
    }

    private static boolean isDesk(Department group) {
        return group.kind() == DepartmentKind.DISPATCH || group.kind() == DepartmentKind.COORDINATION;
    }

    private List<Department> groups() {
        return user.groups().stream()
                .flatMap(group -> organization.department(group).stream())
                .toList();
    }
}
