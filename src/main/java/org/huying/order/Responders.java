package org.huying.order;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.organization.Area;
import org.huying.organization.Organization;
import org.huying.routing.DecisionResults;
import org.huying.routing.ResponsibleDepartment;
import org.huying.worktime.Budget;

/** Whom an emergency alerts and how fast they must answer, by the decision {@code responders} and the organisation. */
@Component
class Responders {

    private static final String VOLUNTEERS = "team";
    private static final String PEOPLE_OF_THE_GRID = "grid";

    private final DecisionService decisions;
    private final Organization organization;
    private final Targets targets;

    Responders(DecisionService decisions, Organization organization, Targets targets) {
        this.decisions = decisions;
        this.organization = organization;
        this.targets = targets;
    }

    /** The order that alerts them; it calls nobody where there is nobody. */
    Draft alert(Call call, String urgency) {
        var report = call.report();
        var decided = decide(report.category(), urgency);
        var area = organization.requireArea(report.area());
        return new Draft(
                report.title(),
                report.place() == null ? report.description() : report.place() + "\n" + report.description(),
                area,
                organization.dispatchDesk(area).id(),
                Set.of(),
                minutes(decided, OrderProcess.ACKNOWLEDGE_MINUTES),
                minutes(decided, OrderProcess.DONE_MINUTES),
                targets(DecisionResults.optionalText(decided, OrderProcess.RESPONDERS), area),
                call.number());
    }

    /** Whom a call of that category and urgency alerts in an area. */
    List<Target> targets(String category, String urgency, Area area) {
        return targets(DecisionResults.optionalText(decide(category, urgency), OrderProcess.RESPONDERS), area);
    }

    private DmnDecisionResult decide(String category, String urgency) {
        return decisions
                .evaluateDecisionByKey(OrderProcess.RESPONDERS)
                .variables(Variables.createVariables()
                        .putValue(OrderProcess.CATEGORY, category)
                        .putValue(OrderProcess.URGENCY, urgency))
                .evaluate();
    }

    private List<Target> targets(@Nullable String responders, Area area) {
        return responders == null
                ? List.of()
                : Arrays.stream(responders.split(","))
                        .map(String::strip)
                        .flatMap(responder -> targets(area, responder).stream())
                        .distinct()
                        .toList();
    }

    private List<Target> targets(Area area, String responder) {
        return switch (responder) {
            case VOLUNTEERS -> targets.volunteersNear(area);
            case PEOPLE_OF_THE_GRID -> targets.peopleOf(area);
            default -> targets.department(ResponsibleDepartment.of(responder), area);
        };
    }

    private static Budget minutes(DmnDecisionResult decided, String output) {
        return new Budget(DecisionResults.number(decided, output), Budget.Unit.MINUTES);
    }
}
