package org.huying.order;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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
    private final Targets targets;
    private final Organization organization;
    private final IdempotencyKeys keys;

    DeskOrders(
            OrderIntake intake,
            OrderDesk desk,
            Responders responders,
            Targets targets,
            Organization organization,
            IdempotencyKeys keys) {
        this.intake = intake;
        this.desk = desk;
        this.responders = responders;
        this.targets = targets;
        this.organization = organization;
        this.keys = keys;
    }

    /**
     * An order as a desk writes it.
     *
     * @param area slug
     * @param groups group ids of those called
     * @param roles roles of the area that are called as well, {@code grid} or {@code team}
     * @param acknowledgeBy a setting where absent; likewise {@code doneBy}
     */
    public record Written(
            String title,
            String text,
            String area,
            List<String> groups,
            List<String> roles,
            @Nullable OffsetDateTime acknowledgeBy,
            @Nullable OffsetDateTime doneBy,
            Set<Evidence> evidence) {

        private OrderRequest request() {
            var called = Stream.concat(
                    groups.stream().map(TargetRequest::of),
                    roles.stream().map(role -> new TargetRequest(null, role, area)));
            return new OrderRequest(title, text, area, called.toList(), acknowledgeBy, doneBy, evidence);
        }
    }

    /**
     * Calls all of them at once; with the same key and words it is the same order again.
     *
     * @return number of the order
     */
    @Transactional
    public String issue(Written order, String key) {
        var request = order.request();
        return keys.once(key, request, () -> desk.issue(intake.draft(request)).number())
                .number();
    }

    /** How many of each role an order to everybody of an area and below calls, roles that nobody has left out. */
    public Map<String, Integer> roles(String area) {
        return targets.roles(organization.requireArea(area));
    }

    /** Group ids of those whom an emergency of that category in an area alerts. */
    public List<String> alerted(String category, String area) {
        return responders.targets(category, Urgency.EMERGENCY.name(), organization.requireArea(area)).stream()
                .map(Target::group)
                .toList();
    }
}
