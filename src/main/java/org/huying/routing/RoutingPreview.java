package org.huying.routing;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.CallKind;
import org.huying.call.Responsibility;
import org.huying.call.Urgency;
import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.Organization;
import org.huying.worktime.Budget;

/** What the decision tables say of a call that is only being written: nothing is started and nothing is kept. */
@Component
public class RoutingPreview {

    private final DecisionService decisions;
    private final Responsibilities responsibilities;
    private final Organization organization;

    RoutingPreview(DecisionService decisions, Responsibilities responsibilities, Organization organization) {
        this.decisions = decisions;
        this.responsibilities = responsibilities;
        this.organization = organization;
    }

    /**
     * What would be decided.
     *
     * @param responsibility without a lead where a dispatch desk has to find one
     * @param assign how long that desk has
     */
    public record Outlook(
            Urgency urgency, Responsibility responsibility, Budget assign, Budget acknowledge, Budget resolve) {}

    /**
     * Asks the tables; which departments the street names itself they do not know.
     *
     * @param text title and description, as far as they are written
     */
    public Outlook of(Category category, Area area, String text, @Nullable Urgency hint, CallKind kind) {
        var district = organization.ancestor(area, AreaLevel.DISTRICT).map(Area::slug);
        Map<String, Object> facts = new HashMap<>();
        facts.put("category", category.code());
        facts.put("text", text);
        facts.put("kind", kind.name());
        facts.put("district", district.orElse(null));
        facts.put("urgencyHint", hint == null ? null : hint.name());
        var urgency = DecisionResults.text(decide("urgency", facts), "urgency");
        facts.put("urgency", urgency);
        var responsibility = responsibilities.of(decide("responsibility", facts), area.slug());
        var granted = decide("deadlines", facts);
        return new Outlook(
                Urgency.valueOf(urgency),
                responsibility,
                DecisionResults.budget(granted, "assign"),
                DecisionResults.budget(granted, "acknowledge"),
                DecisionResults.budget(granted, "resolve"));
    }

    private DmnDecisionResult decide(String decision, Map<String, Object> facts) {
        return decisions.evaluateDecisionByKey(decision).variables(facts).evaluate();
    }
}
