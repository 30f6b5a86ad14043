package org.huying.coordination;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.call.Calls;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;

/** A coordination office has ruled whose a returned call, or part in a call, is; its ruling binds. */
@Component("rulingGiven")
class RulingGiven implements TaskListener {

    private static final String REASSIGN = "reassign";

    private final Calls calls;
    private final Organization organization;
    private final Rulings rulings;

    RulingGiven(Calls calls, Organization organization, Rulings rulings) {
        this.calls = calls;
        this.organization = organization;
        this.rulings = rulings;
    }

    @Override
    public void notify(DelegateTask task) {
        var call = calls.require(task.getExecution().getProcessBusinessKey());
        var target = Parts.target(task);
        var holder = target == null ? call.requireLead() : target;
        var answer = TaskAnswer.of(task);
        var decision = answer.outcome(REASSIGN, "uphold");
        var department =
                organization.requireDepartment(decision.equals(REASSIGN) ? answer.requiredText("department") : holder);
        if (decision.equals(REASSIGN) && department.id().equals(holder)) {
            throw Refusal.invalid("department", "coordination.sameDepartment", department.id());
        }
        var note = answer.text("note");
        rulings.keep(call, target, decision, department, note);
        TaskAnswer.pass(task, CoordinationProcess.DECISION, decision);
        TaskAnswer.pass(task, CoordinationProcess.CHOSEN_DEPARTMENT, department.id());
        TaskAnswer.pass(task, CoordinationProcess.REASON, note);
    }
}
