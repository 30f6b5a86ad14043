package org.huying.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallStatus;
import org.huying.call.Calls;
import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
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

    static final List<String> READ_EVERYTHING = List.of("camunda-admin", "process-admin", "leader");

    private final CurrentUser user;
    private final Organization organization;
    private final Calls calls;

    CallAccess(CurrentUser user, Organization organization, Calls calls) {
        this.user = user;
        this.organization = organization;
        this.calls = calls;
    }

    /** Callers, desks and administrators report; an officer answers. */
    void requireReporter() {
        if (!user.isAdmin() && groups().stream().noneMatch(group -> group.kind() != DepartmentKind.DEPARTMENT)) {
            throw Refusal.forbidden("intake.mayNotReport");
        }
    }

    /** What is a right of the street: its desk and its coordination office have it, callers and districts have not. */
    void requireStreet(Area area) {
        if (!user.isAdmin() && streetOffice(area).isEmpty()) {
            throw Refusal.forbidden("intake.rightOfTheStreet");
        }
    }

    /** The desk or coordination office of the call's street for which the user rates. */
    public String requireStreetOffice(Call call) {
        return streetOffice(call).orElseThrow(() -> Refusal.forbidden("intake.mayNotRate"));
    }

    public boolean isStreetOffice(Call call) {
        return streetOffice(call).isPresent();
    }

    private Optional<String> streetOffice(Call call) {
        return organization
                .area(call.report().area())
                .flatMap(this::streetOffice)
                .map(Department::id);
    }

    private Optional<Department> streetOffice(Area area) {
        return organization
                .ancestor(area, AreaLevel.STREET)
                .flatMap(street -> desks().filter(desk -> desk.area().equals(street.slug()))
                        .findFirst());
    }

    public boolean isReader(Call call) {
        return readsEverything() || handles(call);
    }

    public void requireReader(Call call) {
        if (!isReader(call)) {
            throw Refusal.notFound("call.unknown", call.number());
        }
    }

    /**
     * Whoever reported the call, or the dispatch desks that call back for them. A coordination office does not speak for
     * callers: it may have to lead the call itself.
     */
    public void requireCaller(Call call) {
        requireReader(call);
        if (!isCaller(call)) {
            throw Refusal.forbidden("intake.mayNotSpeakForCaller");
        }
    }

    public boolean isCaller(Call call) {
        return isReporter(call) || speaksForCallers(call) || user.isAdmin();
    }

    /** A desk or coordination office of the call's area or above, or a leader. */
    public void requireSupervisor(Call call) {
        requireReader(call);
        if (!isSupervisor(call)) {
            throw Refusal.forbidden("intake.mayNotSupervise");
        }
    }

    public boolean isSupervisor(Call call) {
        return isDesk(call) || user.inGroup("leader");
    }

    /** Path of the widest area for which the user supervises the call: for a leader, the city. */
    public String supervisedArea(Call call) {
        var path = call.report().areaPath();
        var whole = path.split("\\.", 2)[0];
        return user.inGroup("leader")
                ? whole
                : deskPaths().stream()
                        .filter(desk -> (path + ".").startsWith(desk + "."))
                        .min(Comparator.comparingInt(String::length))
                        .orElse(whole);
    }

    /**
     * Leaders, and desks and offices at or above the level that began it: a level below does not end it.
     *
     * @param areaPath for which the call is supervised; absent where that was not kept
     */
    public void requireSupervisionEnder(Call call, Optional<String> areaPath) {
        requireSupervisor(call);
        if (!endsSupervision(call, areaPath)) {
            throw Refusal.forbidden("intake.mayNotEndSupervision");
        }
    }

    public boolean endsSupervision(Call call, Optional<String> areaPath) {
        return isSupervisor(call)
                && areaPath.filter(begun -> !(begun + ".").startsWith(supervisedArea(call) + "."))
                        .isEmpty();
    }

    /** Who may end a hold: the department that leads the call, or a coordination office of its area or above. */
    public void requireHolder(Call call) {
        requireReader(call);
        if (!isHolder(call)) {
            throw Refusal.forbidden("intake.mayNotResume");
        }
    }

    public boolean isHolder(Call call) {
        var leads = call.leadDepartment() != null && user.inGroup(call.leadDepartment());
        return leads || coordinates(call) || user.isAdmin();
    }

    /** Whoever takes part in the call. */
    public void requireParticipant(Call call) {
        requireReader(call);
        if (!handles(call)) {
            throw Refusal.forbidden("intake.mayNotTakePart");
        }
    }

    /** The dispatch desks and coordination offices of the call's area. */
    public void requireDesk(Call call) {
        if (!isDesk(call)) {
            throw Refusal.forbidden("intake.mayNotMerge");
        }
    }

    public boolean isDesk(Call call) {
        return isDeskOf(call) || user.isAdmin();
    }

    /** Whether the user sees the caller's name and phone. */
    public boolean handles(Call call) {
        return user.isAdmin()
                || isReporter(call)
                || isDeskOf(call)
                || user.groups().stream().anyMatch(call::isHandledBy)
                || handlesMainOf(call);
    }

    /** Whoever handles the main call handles those that follow it. */
    private boolean handlesMainOf(Call call) {
        return call.status() == CallStatus.MERGED
                && calls.find(String.valueOf(call.mergedInto()))
                        .filter(main -> user.groups().stream().anyMatch(main::isHandledBy))
                        .isPresent();
    }

    /** Paths of the areas whose desks the user works at. */
    List<String> deskPaths() {
        return paths(desks()).toList();
    }

    boolean readsEverything() {
        return READ_EVERYTHING.stream().anyMatch(user::inGroup);
    }

    /** Paths of the areas whose callers the user belongs to, of a grid what is around it. */
    List<String> neighbourhoods() {
        return groups().stream()
                .filter(group -> group.kind() == DepartmentKind.CALLERS)
                .flatMap(group -> organization.area(group.area()).stream())
                .map(area -> area.level() == AreaLevel.GRID && area.parent() != null
                        ? organization.area(area.parent()).orElse(area)
                        : area)
                .map(Area::path)
                .toList();
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

    private boolean coordinates(Call call) {
        return isAnyIn(desks().filter(desk -> desk.kind() == DepartmentKind.COORDINATION), call);
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
