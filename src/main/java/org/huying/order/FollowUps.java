package org.huying.order;

import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.organization.Department;
import org.huying.organization.Organization;

/**
 * The follow-ups of orders, one for each order and office: whoever is silent is given to one, joins those who are there, whom
 * the office urges once more, and the last who answers ends it. Whoever calls these methods holds the lock of the order.
 */
@Component
class FollowUps {

    private final RuntimeService runtime;
    private final SilentTargets silent;
    private final Deadlines deadlines;
    private final Organization organization;

    FollowUps(RuntimeService runtime, SilentTargets silent, Deadlines deadlines, Organization organization) {
        this.runtime = runtime;
        this.silent = silent;
        this.deadlines = deadlines;
        this.organization = organization;
    }

    /** The office follows up those whom it was given; where it does so already it is asked again, and they are shown its card. */
    void call(DelegateExecution caller, Department office) {
        var number = caller.getProcessBusinessKey();
        var running = running(number, office.id());
        if (running.isEmpty()) {
            silent.escalated(number, office.id());
            start(caller, office);
        } else {
            join(running.get().getId(), number, office);
        }
    }

    private void join(String followUp, String number, Department office) {
        if (runtime.getVariable(followUp, FollowUpProcess.CARD) instanceof String card) {
            silent.cardShown(number, office.id(), card);
        }
        // Of seventy who are late together one writes.
        if (Boolean.FALSE.equals(runtime.getVariable(followUp, FollowUpProcess.ASKED))) {
            runtime.setVariable(followUp, FollowUpProcess.ASKED, true);
        }
    }

    /** Somebody whom the office followed up has answered. */
    void answered(String number, @Nullable String office) {
        if (office != null && !silent.isFollowingUp(number, office)) {
            deadlines.met(number, DeadlineKind.COORDINATE, office);
            runtime.createMessageCorrelation(FollowUpProcess.SETTLED)
                    .processInstanceBusinessKey(number)
                    .processInstanceVariableEquals(OrderProcess.TARGET, office)
                    .correlateAll();
        }
    }

    /** The order has ended. */
    void ended(String number) {
        runtime.createMessageCorrelation(FollowUpProcess.SETTLED)
                .processInstanceBusinessKey(number)
                .correlateAll();
    }

    private Optional<ProcessInstance> running(String number, String office) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(FollowUpProcess.KEY)
                .variableValueEquals(OrderProcess.TARGET, office)
                .singleResult());
    }

    private void start(DelegateExecution caller, Department office) {
        var level = organization.area(office.area()).orElseThrow().level();
        runtime.startProcessInstanceByKey(
                FollowUpProcess.KEY,
                caller.getProcessBusinessKey(),
                Variables.createVariables()
                        .putValue(OrderProcess.TARGET, office.id())
                        .putValue(OrderProcess.TITLE, caller.getVariable(OrderProcess.TITLE))
                        .putValue(OrderProcess.AREA_PATH, caller.getVariable(OrderProcess.AREA_PATH))
                        .putValue(OrderProcess.URGENCY, caller.getVariable(OrderProcess.URGENCY))
                        .putValue(OrderProcess.CAUSE, caller.getVariable(OrderProcess.CAUSE))
                        .putValue(FollowUpProcess.LEVEL, level.name())
                        .putValue(FollowUpProcess.ASKED, true)
                        .putValueTyped(FollowUpProcess.SUPERVISED, Variables.booleanValue(false, true)));
    }
}
