package org.huying.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.Department;
import org.huying.organization.Organization;
import org.huying.organization.Team;
import org.huying.problem.Refusal;
import org.huying.routing.ResponsibleDepartment;

/** Finds out whom an order calls, each once; an order to nobody is refused. */
@Component
class Targets {

    private static final String FIELD = "targets";
    private static final String GRIDS = "grid";
    private static final String TEAMS = "team";
    private static final List<AreaLevel> NEARBY = List.of(AreaLevel.GRID, AreaLevel.COMMUNITY, AreaLevel.STREET);

    private final Organization organization;
    private final OrderProperties properties;

    Targets(Organization organization, OrderProperties properties) {
        this.organization = organization;
        this.properties = properties;
    }

    List<Target> of(List<TargetRequest> requests) {
        var found = new LinkedHashMap<String, Target>();
        for (var request : requests) {
            for (var target : of(request)) {
                if (found.put(target.group(), target) != null) {
                    throw Refusal.invalid(FIELD, "order.targetTwice", target.group());
                }
            }
        }
        if (found.isEmpty()) {
            throw Refusal.invalid(FIELD, "order.toNobody");
        }
        if (found.size() > properties.mostTargets()) {
            throw Refusal.invalid(FIELD, "order.tooManyTargets", found.size(), properties.mostTargets());
        }
        return List.copyOf(found.values());
    }

    /** How many grids and teams an area and those below have, by role; roles that nobody has are left out. */
    Map<String, Integer> roles(Area area) {
        var found = new LinkedHashMap<String, Integer>();
        for (var role : List.of(GRIDS, TEAMS)) {
            var many =
                    organization.within(area).flatMap(part -> role(role, part)).count();
            if (many > 0) {
                found.put(role, Math.toIntExact(many));
            }
        }
        return found;
    }

    /** The volunteers nearest to a place: of its grid, else of its community, else of its street. */
    List<Target> volunteersNear(Area area) {
        return NEARBY.stream()
                .flatMap(level -> organization.ancestor(area, level).stream())
                .map(near -> organization
                        .within(near)
                        .flatMap(part -> teams(part.slug()))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The people of the grid, or of the nearest area that has some. */
    List<Target> peopleOf(Area area) {
        return organization.callers(area).stream().map(Targets::target).toList();
    }

    /** The department of that code and level that works for the area. */
    List<Target> department(ResponsibleDepartment responder, Area area) {
        return organization.responsible(responder.code(), area, responder.level()).stream()
                .map(Targets::target)
                .toList();
    }

    private List<Target> of(TargetRequest request) {
        if (request.group() != null && request.role() == null && request.area() == null) {
            return List.of(group(request.group()));
        }
        if (request.group() == null && request.role() != null && request.area() != null) {
            return role(request.role(), request.area());
        }
        throw Refusal.invalid(FIELD, "order.targetUnclear");
    }

    private Target group(String id) {
        return organization.department(id).stream()
                .flatMap(group -> Stream.concat(units(group.area()), teams(group.area())))
                .filter(target -> target.group().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(FIELD, "order.unknownTarget", id));
    }

    private List<Target> role(String role, String slug) {
        var area = organization.area(slug).orElseThrow(() -> Refusal.invalid(FIELD, "order.unknownTarget", slug));
        var found = organization.within(area).flatMap(part -> role(role, part)).toList();
        if (found.isEmpty()) {
            throw Refusal.invalid(FIELD, "order.nobodyOfRole", role, slug);
        }
        return found;
    }

    /** Streets and communities have callers as well; an order to the grids means the grids. */
    private Stream<Target> role(String role, Area area) {
        return switch (role) {
            case TEAMS -> teams(area.slug());
            case GRIDS -> area.level() == AreaLevel.GRID ? units(area.slug(), role) : Stream.of();
            default -> units(area.slug(), role);
        };
    }

    private Stream<Target> units(String area, String code) {
        return organization.departments(area).stream()
                .filter(department -> department.code().equals(code))
                .map(Targets::target);
    }

    private Stream<Target> units(String area) {
        return organization.departments(area).stream().map(Targets::target);
    }

    private Stream<Target> teams(String area) {
        return organization.teams(area).stream().map(Targets::target);
    }

    private static Target target(Department department) {
        return new Target(department.id(), null);
    }

    private static Target target(Team team) {
        return new Target(team.group().id(), team.size());
    }
}
