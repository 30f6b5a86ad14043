package org.huying.tasklist;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.huying.organization.Department;
import org.huying.organization.Organization;
import org.huying.routing.DutyItem;
import org.huying.routing.DutyItems;

/** The duty items by which a department may return what it was given: those that say it is somebody else's. */
@Component
class DutyItemChoice {

    private static final Comparator<DutyItem> NEAREST_FIRST =
            Comparator.comparing((DutyItem item) -> item.lead().level()).reversed();

    private final DutyItems dutyItems;
    private final Organization organization;

    DutyItemChoice(DutyItems dutyItems, Organization organization) {
        this.dutyItems = dutyItems;
        this.organization = organization;
    }

    /**
     * By the department that answers for them.
     *
     * @param department group id of whoever returns it
     * @param areaSlug of the matter
     * @param category of the matter: the items about it stand out
     */
    List<ChoiceGroup> ofOthers(String department, String areaSlug, String category) {
        var area = organization.requireArea(areaSlug);
        var byLead = dutyItems.all().stream()
                .sorted(NEAREST_FIRST)
                .collect(Collectors.groupingBy(
                        DutyItem::lead,
                        LinkedHashMap::new,
                        Collectors.mapping(item -> choice(item, category), Collectors.toList())));
        return byLead.entrySet().stream()
                .flatMap(items -> organization
                        .responsible(items.getKey().code(), area, items.getKey().level())
                        .filter(lead -> !lead.id().equals(department))
                        .map(lead -> new ChoiceGroup(lead.nameZh(), lead.nameEn(), items.getValue()))
                        .stream())
                .toList();
    }

    /** Whose it is by that item in an area, by group id. */
    Optional<String> lead(String code, String areaSlug) {
        var area = organization.requireArea(areaSlug);
        return dutyItems
                .find(code)
                .map(DutyItem::lead)
                .flatMap(lead -> organization.responsible(lead.code(), area, lead.level()))
                .map(Department::id);
    }

    /** Items of the very category are mostly one's own: what is near to it counts, too. */
    private static String field(String category) {
        return category.substring(0, category.indexOf('.') + 1);
    }

    private static ChoiceGroup.Choice choice(DutyItem item, String category) {
        return new ChoiceGroup.Choice(
                item.code(),
                item.name().zh(),
                item.name().en(),
                field(item.category()).equals(field(category)));
    }
}
