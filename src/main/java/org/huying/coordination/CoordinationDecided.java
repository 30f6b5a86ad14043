package org.huying.coordination;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.organization.Organization;

/** The coordination office has decided what to do about what is overdue. */
@Component("coordinationDecided")
class CoordinationDecided implements TaskListener {

    private static final int LONGEST_EXTENSION = 60;

    private final Organization organization;

    CoordinationDecided(Organization organization) {
        this.organization = organization;
    }

    @Override
    public void notify(DelegateTask task) {
        var answer = TaskAnswer.of(task);
        var outcome = Cause.of(task) == Cause.RESOLVE
                ? answer.outcome("urge", "reassign", "take-over", "extend")
                : answer.outcome("urge", "reassign", "take-over");
        if (outcome.equals("reassign")) {
            var department = organization.requireDepartment(answer.requiredText(CoordinationProcess.DEPARTMENT));
            TaskAnswer.pass(task, CoordinationProcess.DEPARTMENT, department.id());
        }
        if (outcome.equals("extend")) {
            var days = answer.requiredNumber(CoordinationProcess.EXTEND_DAYS, 1, LONGEST_EXTENSION);
            TaskAnswer.pass(task, CoordinationProcess.EXTEND_DAYS, days);
        }
        TaskAnswer.pass(task, CoordinationProcess.OUTCOME, outcome);
        TaskAnswer.pass(task, CoordinationProcess.NOTE, answer.text(CoordinationProcess.NOTE));
    }
}
