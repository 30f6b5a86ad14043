package org.huying.handling;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.huying.call.CallKind;
import org.huying.call.CallReport;
import org.huying.call.Responsibility;
import org.huying.organization.Assignee;
import org.huying.organization.Department;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;

/**
 * The departments that a street names itself: those that support what it coordinates, and the one that answers its
 * opinion.
 */
@Component
class NamedDepartments {

    private final Assignee assignee;
    private final Organization organization;

    NamedDepartments(Assignee assignee, Organization organization) {
        this.assignee = assignee;
        this.organization = organization;
    }

    /** Refuses departments that are unknown, work elsewhere, or stand there twice. */
    void check(CallReport report) {
        var field = report.kind() == CallKind.CONSULTATION ? "department" : "departments";
        var named = report.departments();
        named.forEach(id -> assignee.require(field, id, report.area()));
        named.stream()
                .filter(id -> named.indexOf(id) != named.lastIndexOf(id))
                .findFirst()
                .ifPresent(id -> {
                    throw Refusal.invalid(field, "handling.departmentTwice", id);
                });
    }

    /** What the decision found, with those that the report names. */
    Responsibility with(Responsibility found, CallReport report) {
        return switch (report.kind()) {
            case PROBLEM -> found;
            case CONSULTATION -> addressed(report.departments().get(0));
            case COORDINATION ->
                new Responsibility(
                        found.leadDepartment(),
                        found.level(),
                        supporting(found, report.departments()),
                        found.dutyItem());
        };
    }

    private Responsibility addressed(String id) {
        Department department = organization.requireDepartment(id);
        return new Responsibility(id, organization.levelOf(department).name(), List.of(), null);
    }

    private static List<String> supporting(Responsibility found, List<String> named) {
        return Stream.concat(found.supportingDepartments().stream(), named.stream())
                .filter(id -> !id.equals(found.leadDepartment()))
                .distinct()
                .toList();
    }
}
