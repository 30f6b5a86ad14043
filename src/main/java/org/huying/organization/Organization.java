package org.huying.organization;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.huying.problem.Refusal;

/**
 * Who is there and who is responsible, answered from memory.
 *
 * <p>Areas and departments that have left the files are still found by {@link #area} and {@link #department}, because
 * old calls name them; every other method knows those of today only.
 */
public class Organization {

    private final Supplier<Chart> source;
    private volatile Chart chart;

    Organization(Supplier<Chart> source) {
        this.source = source;
        this.chart = source.get();
    }

    /**
     * Imports the files again and shows the result on this node; another node shows it when it is asked to or starts.
     *
     * @throws RuntimeException naming file, line and reason of every bad row; nothing is changed then
     */
    public void reload() {
        chart = source.get();
    }

    public Optional<Area> area(String slug) {
        return Optional.ofNullable(chart.areas().get(slug));
    }

    /** The area for something new; refused as field {@code area} when there is none of that name today. */
    public Area requireArea(String slug) {
        return area(slug)
                .filter(chart::isOfToday)
                .orElseThrow(() -> Refusal.invalid("area", "organization.unknownArea", slug));
    }

    /** What lies directly in an area, in the order of the files; the city when no area is named. */
    public List<Area> children(@Nullable String parentSlug) {
        return chart.childrenOf(parentSlug);
    }

    /** The area itself or the one of that level it lies in. */
    public Optional<Area> ancestor(Area area, AreaLevel level) {
        return upwards(area).filter(above -> above.level() == level).findFirst();
    }

    /** The areas that it lies in, from the nearest up. */
    public Stream<Area> ancestors(Area area) {
        return upwards(area).skip(1);
    }

    public Optional<Department> department(String id) {
        return Optional.ofNullable(chart.departments().get(id));
    }

    /** The department for something new; refused as field {@code department} when there is none of that id today. */
    public Department requireDepartment(String id) {
        return department(id)
                .filter(department -> departments(department.area()).contains(department))
                .orElseThrow(() -> Refusal.invalid("department", "organization.unknownDepartment", id));
    }

    /** Departments, desks and callers of exactly that area, in the order of the files. */
    public List<Department> departments(String areaSlug) {
        return chart.staffOf(areaSlug);
    }

    /** Teams of volunteers of exactly that area. */
    public List<Team> teams(String areaSlug) {
        return chart.teamsOf(areaSlug);
    }

    /** The area itself and everything in it. */
    public Stream<Area> within(Area area) {
        return Stream.concat(Stream.of(area), children(area.slug()).stream().flatMap(this::within));
    }

    /**
     * The department of that code where the area lies at that level. Where there is no area of that level, as in a city
     * without districts or for a call that names a whole district, the next larger one answers.
     */
    public Optional<Department> responsible(String code, Area area, AreaLevel level) {
        return upwards(area)
                .filter(above -> !level.isAbove(above.level()))
                .findFirst()
                .flatMap(above -> member(above, department -> department.code().equals(code)));
    }

    /** The nearest coordination office at the area or above. */
    public Department coordinationOffice(Area area) {
        return nearest(area, DepartmentKind.COORDINATION).orElseThrow();
    }

    /** The nearest dispatch desk at the area or above. */
    public Department dispatchDesk(Area area) {
        return nearest(area, DepartmentKind.DISPATCH).orElseThrow();
    }

    /** The nearest group of callers at the area or above. */
    public Optional<Department> callers(Area area) {
        return nearest(area, DepartmentKind.CALLERS);
    }

    /** The coordination office of the area that the department works for. */
    public Department coordinationOf(Department department) {
        return coordinationOffice(areaOf(department));
    }

    /** The next coordination office above one; none above the city's. */
    public Optional<Department> coordinationAbove(Department office) {
        return upwards(areaOf(office))
                .skip(1)
                .flatMap(above -> nearest(above, DepartmentKind.COORDINATION).stream())
                .findFirst();
    }

    /** The level of the area that the department works for. */
    public AreaLevel levelOf(Department department) {
        return areaOf(department).level();
    }

    private Area areaOf(Department department) {
        return area(department.area()).orElseThrow();
    }

    private Optional<Department> nearest(Area area, DepartmentKind kind) {
        return upwards(area)
                .flatMap(above -> member(above, department -> department.kind() == kind).stream())
                .findFirst();
    }

    private Optional<Department> member(Area area, Predicate<Department> wanted) {
        return departments(area.slug()).stream().filter(wanted).findFirst();
    }

    /** The area and those that it lies in, from itself up. */
    public Stream<Area> upwards(Area area) {
        return Stream.iterate(
                        Optional.of(area),
                        Optional::isPresent,
                        below -> below.map(Area::parent).flatMap(this::area))
                .flatMap(Optional::stream);
    }
}
