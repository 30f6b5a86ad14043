package org.huying.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.organization.Area;
import org.huying.organization.Department;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/** Counts promises by the events of calls, for those who may compare departments. */
@Component
class PromiseCounts {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 9999;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final CurrentUser user;
    private final Clock clock;

    PromiseCounts(JdbcClient jdbc, Organization organization, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.user = user;
        this.clock = clock;
    }

    /** How often a department has kept and broken its promises. */
    record Count(String department, long kept, long broken) {}

    /** One department or all that the user may read, in the order of their ids; both days included. */
    List<Count> of(@Nullable String department, @Nullable LocalDate from, @Nullable LocalDate to) {
        var first = from == null ? FIRST_DAY : from;
        var last = to == null ? LocalDate.now(clock) : to;
        if (last.isBefore(first)) {
            throw Refusal.invalid("to", "intake.daysTheWrongWayRound", first.toString(), last.toString());
        }
        if (first.getYear() < EARLIEST_YEAR || last.getYear() > LATEST_YEAR) {
            throw Refusal.invalid(
                    "from", "intake.daysOutOfRange", Integer.toString(EARLIEST_YEAR), Integer.toString(LATEST_YEAR));
        }
        var readable = readable();
        if (department != null && !readable.test(organization.requireDepartment(department))) {
            throw Refusal.forbidden("intake.mayNotCompare");
        }
        return counted(department, first, last).stream()
                .filter(count -> organization
                        .department(count.department())
                        .filter(readable)
                        .isPresent())
                .toList();
    }

    /** A promise that was kept and found unsolved afterwards counts as broken: the last word counts. */
    private List<Count> counted(@Nullable String department, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select department, count(*) filter (where type = 'PROMISE_KEPT') as kept,
                          count(*) filter (where type = 'PROMISE_BROKEN') as broken
                        from (
                          select distinct on (call_number, department) department, type, at from call_event
                          where type in ('PROMISE_KEPT', 'PROMISE_BROKEN')
                            and (:department::text is null or department = :department)
                          order by call_number, department, id desc) promise
                        where at >= :first and at < :after
                        group by department order by department
                        """)
                .param("department", department)
                .param("first", first.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("after", last.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(Count.class)
                .list();
    }

    private Predicate<Department> readable() {
        if (CallAccess.READ_EVERYTHING.stream().anyMatch(user::inGroup)) {
            return department -> true;
        }
        var own = user.groups().stream()
                .flatMap(group -> organization.department(group).stream())
                .toList();
        if (own.stream().noneMatch(PromiseCounts::compares)) {
            throw Refusal.forbidden("intake.mayNotCompare");
        }
        return department -> own.stream().anyMatch(group -> group.equals(department) || coordinates(group, department));
    }

    private static boolean compares(Department group) {
        return group.kind() == DepartmentKind.DEPARTMENT || group.kind() == DepartmentKind.COORDINATION;
    }

    private boolean coordinates(Department office, Department department) {
        return office.kind() == DepartmentKind.COORDINATION && (path(department) + ".").startsWith(path(office) + ".");
    }

    private String path(Department department) {
        return organization.area(department.area()).map(Area::path).orElseThrow();
    }
}
