package org.huying.tasklist;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.organization.AccountNames;
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
        return id == null
                ? null
                : organization
                        .department(id)
                        .map(department -> new Name(department.nameZh(), department.nameEn()))
                        .orElseGet(() -> new Name(id, id));
    }

    /** By account id; the system, which is no account, is absent. */
    Map<String, String> accounts(String... ids) {
        return people.of(List.of(ids));
    }
}
