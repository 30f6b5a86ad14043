package org.huying.console.coordination;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.huying.organization.Department;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Members;
import org.huying.organization.Organization;
import org.huying.security.CurrentUser;

/** The coordination offices of whoever is signed in, those above them and who works there, for parameters of SQL. */
@Component
class Offices {

    /** Numbers of what waits to be decided by an office, as SQL; {@code :tasks} are the ids of the elements in the models. */
    static final String WAITING = """
            select process.business_key_ from act_ru_identitylink candidate
            join act_ru_task task on task.id_ = candidate.task_id_
            join act_ru_execution process on process.id_ = task.proc_inst_id_
            where candidate.group_id_ = any(:offices) and task.task_def_key_ = any(:tasks)
              and process.business_key_ is not null
            """;

    private final Organization organization;
    private final Members members;
    private final CurrentUser user;

    Offices(Organization organization, Members members, CurrentUser user) {
        this.organization = organization;
        this.members = members;
        this.user = user;
    }

    /** {@code offices} and {@code above}; and {@code tasks}, those that decide the matters. */
    Map<String, ?> parameters(Matter... matters) {
        var own = own();
        return Map.of(
                "offices",
                own.stream().map(Department::id).toArray(String[]::new),
                "above",
                own.stream().flatMap(this::above).map(Department::id).distinct().toArray(String[]::new),
                "tasks",
                Arrays.stream(matters)
                        .flatMap(matter -> matter.tasks().stream())
                        .toArray(String[]::new));
    }

    /** Account ids of those who work there. */
    String[] people() {
        return own().stream()
                .flatMap(office -> members.of(office.id()).stream())
                .distinct()
                .toArray(String[]::new);
    }

    private List<Department> own() {
        return user.groups().stream()
                .flatMap(group -> organization.department(group).stream())
                .filter(department -> department.kind() == DepartmentKind.COORDINATION)
                .toList();
    }

    private Stream<Department> above(Department office) {
        return Stream.iterate(
                        organization.coordinationAbove(office),
                        Optional::isPresent,
                        higher -> higher.flatMap(organization::coordinationAbove))
                .flatMap(Optional::stream);
    }
}
