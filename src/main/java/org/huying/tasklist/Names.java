package org.huying.tasklist;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.organization.AccountNames;
import org.huying.organization.Department;
import org.huying.organization.Organization;
import org.huying.routing.Name;

/** What people call areas, departments and each other; whatever has no name is called by its id. */
@Component
class Names {

    private final Organization organization;
    private final AccountNames people;

    Names(Organization organization, AccountNames people) {
        this.organization = organization;
        this.people = people;
    }

    TaskSheet.Place area(String slug) {
        return organization
                .area(slug)
                .map(area -> new TaskSheet.Place(slug, area.nameZh(), area.nameEn()))
                .orElseGet(() -> new TaskSheet.Place(slug, slug, slug));
    }

    @Nullable
    Name department(@Nullable String id) {
        return id == null ? null : organization.department(id).map(Names::of).orElseGet(() -> new Name(id, id));
    }

    /** By account id, that of an office by the office's name; the system, which is no account, is absent. */
    Map<String, Name> accounts(String... ids) {
        return people.of(List.of(ids)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        person -> organization
                                .department(person.getKey())
                                .map(Names::of)
                                .orElseGet(() -> new Name(person.getValue(), person.getValue()))));
    }

    private static Name of(Department department) {
        return new Name(department.nameZh(), department.nameEn());
    }
}
