package org.huying.order;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.organization.Area;
import org.huying.organization.Department;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/**
 * Who may do what with an order.
 *
 * <p>Dispatch desks and coordination offices issue orders in their area and below, administrators anywhere. The desk that
 * issued an order urges and ends it, an alert every desk over its area. Desks read the orders of their area, those called read
 * the order and their own part in it. An office that was called because somebody is silent reads the order from then on,
 * however high it comes from, and the parts of those whom it follows up, or did when they answered. What somebody may not see
 * does not exist for them.
 */
@Component
public class OrderAccess {

    private static final List<String> READ_EVERYTHING = List.of("camunda-admin", "process-admin", "leader");

    private final CurrentUser user;
    private final Organization organization;
    private final Orders orders;

    OrderAccess(CurrentUser user, Organization organization, Orders orders) {
        this.user = user;
        this.organization = organization;
        this.orders = orders;
    }

    void requireDesk() {
        if (!user.isAdmin() && desks().findAny().isEmpty()) {
            throw Refusal.forbidden("order.mayNotIssue");
        }
    }

    /** The desk for which somebody issues an order, none for an administrator; refused where no desk reaches so far. */
    @Nullable
    String requireIssuer(Area area, List<Target> targets) {
        if (user.isAdmin()) {
            return null;
        }
        var slugs = Stream.concat(
                        Stream.of(area),
                        targets.stream()
                                .flatMap(target -> organization.department(target.group()).stream())
                                .flatMap(group -> organization.area(group.area()).stream()))
                .distinct()
                .toList();
        return desks().filter(desk -> slugs.stream().allMatch(called -> isOver(desk, called.path())))
                .findFirst()
                .map(Department::id)
                .orElseThrow(() -> Refusal.forbidden("order.outOfReach", outOfReach(slugs)));
    }

    private String outOfReach(List<Area> called) {
        return called.stream()
                .filter(area -> desks().noneMatch(desk -> isOver(desk, area.path())))
                .map(Area::slug)
                .findFirst()
                .orElse("");
    }

    /** Refuses whoever may not see the order as if there were none. */
    public void requireReader(Order order) {
        if (!readsAll(order) && !orders.concerns(order.number(), groups())) {
            throw Refusal.notFound("order.unknown", order.number());
        }
    }

    /** Whether the user sees how far everybody has come, and not only their own groups and whom they follow up. */
    public boolean readsAll(Order order) {
        return readsEverything() || isIssuer(order) || desks().anyMatch(desk -> isOver(desk, order.areaPath()));
    }

    /** Whether an office of the user was called because somebody is silent. */
    public boolean isFollowedUp(Order order) {
        return orders.isFollowedUp(order.number(), groups());
    }

    /** Refuses whoever may not see the part of that target as if it had none. */
    public void requirePartReader(Order order, String target) {
        requireReader(order);
        if (!readsAll(order) && !user.inGroup(target) && !followsUp(order, target)) {
            throw Refusal.notFound("order.unknown", order.number());
        }
    }

    /** Refuses whoever does not carry the order out as that target. */
    void requireTarget(Order order, String target) {
        requirePartReader(order, target);
        if (!user.inGroup(target) && !user.isAdmin()) {
            throw Refusal.forbidden("order.notYourPart");
        }
    }

    /** Refuses whoever does not speak for the desk that issued the order. */
    public void requireIssuer(Order order) {
        requireReader(order);
        if (!speaksForIssuer(order)) {
            throw Refusal.forbidden("order.mayNotEnd");
        }
    }

    /**
     * Whether the user is of the desk that issued the order, or an administrator. An alert goes out in the name of the
     * street, whoever pressed the button: every desk over its area follows it up.
     */
    public boolean speaksForIssuer(Order order) {
        return user.isAdmin()
                || isIssuer(order)
                || (order.callNumber() != null && desks().anyMatch(desk -> isOver(desk, order.areaPath())));
    }

    boolean readsEverything() {
        return READ_EVERYTHING.stream().anyMatch(user::inGroup);
    }

    String[] groups() {
        return user.groups().toArray(String[]::new);
    }

    /** Paths of the areas whose desks the user works at. */
    String[] deskPaths() {
        return desks().map(this::path).toArray(String[]::new);
    }

    private boolean isIssuer(Order order) {
        return order.issuer().equals(user.id()) || (order.issuerGroup() != null && user.inGroup(order.issuerGroup()));
    }

    private boolean followsUp(Order order, String target) {
        return orders.target(order.number(), target)
                .map(TargetProgress::office)
                .filter(user::inGroup)
                .isPresent();
    }

    private boolean isOver(Department desk, String path) {
        return (path + ".").startsWith(path(desk) + ".");
    }

    private String path(Department desk) {
        return organization.area(desk.area()).orElseThrow().path();
    }

    private Stream<Department> desks() {
        return user.groups().stream()
                .flatMap(group -> organization.department(group).stream())
                .filter(group ->
                        group.kind() == DepartmentKind.DISPATCH || group.kind() == DepartmentKind.COORDINATION);
    }
}
