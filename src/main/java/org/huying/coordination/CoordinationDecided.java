package org.huying.coordination;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.organization.Organization;

/** The coordination office has decided what to do about what is overdue. */
@Component("coordinationDecided")
class CoordinationDecided implements TaskListener {

    private final Organization organization;
    private final int longestExtension;

    CoordinationDecided(
            Organization organization,
            @Value("${huying.coordination.longest-extension-days:60}") int longestExtension) {
        this.organization = organization;
        this.longestExtension = longestExtension;
    }

    @Override
    public void notify(DelegateTask task) {
        var answer = TaskAnswer.of(task);
        var outcome = Cause.of(task) == Cause.RESOLVE
                ? answer.outcome("urge", "reassign", "take-over", "extend")
                : answer.outcome("urge", "reassign", "take-over");
        if (outcome.equals("reassign")) {
            var department = organization.requireDepartment(answer.requiredText("department"));
            TaskAnswer.pass(task, CoordinationProcess.CHOSEN_DEPARTMENT, department.id());
        }
        if (outcome.equals("extend")) {
            var days = answer.requiredNumber("extendDays", 1, longestExtension);
            TaskAnswer.pass(task, CoordinationProcess.EXTENSION_DAYS, days);
        }
        TaskAnswer.pass(task, CoordinationProcess.DECISION, outcome);
        TaskAnswer.pass(task, CoordinationProcess.REASON, answer.text("note"));
    }
}
