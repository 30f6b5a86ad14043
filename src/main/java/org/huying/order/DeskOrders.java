package org.huying.order;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.huying.call.Urgency;
import org.huying.idempotency.IdempotencyKeys;
import org.huying.organization.Organization;

/** Orders as a dispatch desk gives them on its page, and whom an emergency alerts. */
@Component
public class DeskOrders {

    private final OrderIntake intake;
    private final OrderDesk desk;
    private final Responders responders;
    private final Organization organization;
    private final IdempotencyKeys keys;

    DeskOrders(
            OrderIntake intake,
            OrderDesk desk,
            Responders responders,
            Organization organization,
            IdempotencyKeys keys) {
        this.intake = intake;
        this.desk = desk;
        this.responders = responders;
        this.organization = organization;
        this.keys = keys;
    }

    /**
     * Calls several departments at once; with the same key and words it is the same order again.
     *
     * @param area slug
     * @param groups group ids
     * @return number of the order
     */
    @Transactional
    public String issue(String title, String text, String area, List<String> groups, String key) {
        var request = new OrderRequest(
                title, text, area, groups.stream().map(TargetRequest::of).toList(), null, null, Evidence.TEXT);
        return keys.once(key, request, () -> desk.issue(intake.draft(request)).number())
                .number();
    }

    /** Group ids of those whom an emergency of that category in an area alerts. */
    public List<String> alerted(String category, String area) {
        return responders.targets(category, Urgency.EMERGENCY.name(), organization.requireArea(area)).stream()
                .map(Target::group)
                .toList();
    }
}
