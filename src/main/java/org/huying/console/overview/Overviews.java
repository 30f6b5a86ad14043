package org.huying.console.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.huying.console.Names;
import org.huying.console.Territory;
import org.huying.console.overview.Overview.Place;
import org.huying.organization.Area;
import org.huying.organization.Organization;

/** Puts an area's figures into lines, by the areas in it and by the departments at work there. */
@Component
class Overviews {

    /** So many departments are shown unless all are asked for. */
    private static final int SHOWN = 30;

    private final Readings readings;
    private final Territory territory;
    private final Organization organization;
    private final Names names;
    private final Clock clock;

    Overviews(Readings readings, Territory territory, Organization organization, Names names, Clock clock) {
        this.readings = readings;
        this.territory = territory;
        this.organization = organization;
        this.names = names;
        this.clock = clock;
    }

    Overview of(Area area, Asked asked) {
        var since = asked.span().since(LocalDate.now(clock));
        var cells = readings.of(area.path(), since);
        var departments = departments(area, cells, asked.order());
        var shown = asked.all() ? departments : departments.subList(0, Math.min(SHOWN, departments.size()));
        var areas = areas(area, cells, asked.order());
        return new Overview(
                place(area),
                above(area),
                territory.areas().size() > 1
                        ? territory.areas().stream().map(this::place).toList()
                        : List.of(),
                since,
                areas,
                organization.children(area.slug()).size()
                        - (int) areas.stream().filter(line -> line.id() != null).count(),
                new Line(
                        area.slug(),
                        names.of(area),
                        sum(cells.stream().map(Cell::figures).toList()),
                        "area=" + area.slug()),
                shown,
                departments.size() - shown.size());
    }

    private List<Line> areas(Area area, List<Cell> cells, Order order) {
        var children = organization.children(area.slug());
        var lines = new ArrayList<Line>();
        var figures = new HashMap<String, Figures>();
        cells.forEach(cell -> figures.merge(cell.path(), cell.figures(), Figures::plus));
        for (var child : children) {
            var own = figures.remove(child.path());
            lines.add(new Line(
                    child.slug(), names.of(child), own == null ? Figures.NOTHING : own, "area=" + child.slug()));
        }
        lines.sort(order.lines());
        if (!children.isEmpty()) {
            lines.add(new Line(null, null, sum(figures.values()), null));
        }
        lines.removeIf(line -> line.figures().isNothing());
        return lines;
    }

    private List<Line> departments(Area area, List<Cell> cells, Order order) {
        var figures = new HashMap<Optional<String>, Figures>();
        cells.forEach(cell -> figures.merge(Optional.ofNullable(cell.department()), cell.figures(), Figures::plus));
        return figures.entrySet().stream()
                .filter(department -> !department.getValue().isNothing())
                .map(department -> department
                        .getKey()
                        .map(id -> new Line(
                                id,
                                names.department(id),
                                department.getValue(),
                                "area=" + area.slug() + "&department=" + id + "&leads=true"))
                        .orElseGet(() -> new Line(null, null, department.getValue(), null)))
                .sorted(Comparator.comparing(Line::id, Comparator.nullsLast(Comparator.naturalOrder())))
                .sorted(order.lines())
                .toList();
    }

    private List<Place> above(Area area) {
        var above = new ArrayList<Place>();
        organization.ancestors(area).takeWhile(territory::watches).forEach(found -> above.add(0, place(found)));
        return above;
    }

    private Place place(Area area) {
        return new Place(area.slug(), names.of(area));
    }

    private static Figures sum(Collection<Figures> figures) {
        return figures.stream().reduce(Figures.NOTHING, Figures::plus);
    }
}
