package org.huying.routing;

import static org.huying.routing.DecisionResults.optionalText;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Responsibility;
import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.Department;
import org.huying.organization.Organization;

/** Turns what the decision {@code responsibility} says (a code at a level) into the departments of an area. */
@Component
public class Responsibilities {

    private final Organization organization;

    Responsibilities(Organization organization) {
        this.organization = organization;
    }

    /** Whose a call in this area is; nobody's when the decision names nobody or the area has no such department. */
    public Responsibility of(DmnDecisionResult decision, String areaSlug) {
        var area = organization.requireArea(areaSlug);
        var lead = lead(decision, area);
        return new Responsibility(
                lead.map(Department::id).orElse(null),
                lead.map(organization::levelOf).map(AreaLevel::name).orElse(null),
                lead.isPresent()
                        ? supporting(optionalText(decision, "supportingDepartments"), area, lead.get())
                        : List.of(),
                optionalText(decision, "dutyItem"));
    }

    private Optional<Department> lead(DmnDecisionResult decision, Area area) {
        var code = optionalText(decision, "leadDepartment");
        return code == null
                ? Optional.empty()
                : organization.responsible(code, area, AreaLevel.valueOf(DecisionResults.text(decision, "leadLevel")));
    }

    private List<String> supporting(@Nullable String list, Area area, Department lead) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .map(entry -> entry.split("@", 2))
                        .flatMap(
                                entry -> organization.responsible(entry[0], area, AreaLevel.valueOf(entry[1])).stream())
                        .map(Department::id)
                        .filter(id -> !id.equals(lead.id()))
                        .distinct()
                        .toList();
    }
}
