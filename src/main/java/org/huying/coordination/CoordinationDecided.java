package org.huying.coordination;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.organization.Organization;

/** The coordination office has decided what to do about what is overdue. */
@Component("coordinationDecided")
class CoordinationDecided implements TaskListener {

    private static final String JOINT_TEAM = "joint-team";
    private static final String RELEASE = "release-department";

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
        var outcome = answer.outcome(possible(task));
        if (outcome.equals("reassign")) {
            var department = organization.requireDepartment(answer.requiredText("department"));
            TaskAnswer.pass(task, CoordinationProcess.CHOSEN_DEPARTMENT, department.id());
        }
        if (outcome.equals("extend")) {
            var days = answer.requiredNumber("extendDays", 1, longestExtension);
            TaskAnswer.pass(task, CoordinationProcess.EXTENSION_DAYS, days);
        }
        if (outcome.equals(JOINT_TEAM)) {
            TaskAnswer.pass(task, CoordinationProcess.CHOSEN_DEPARTMENTS, answer.requiredText("departments"));
        }
        TaskAnswer.pass(task, CoordinationProcess.DECISION, outcome);
        TaskAnswer.pass(
                task,
                CoordinationProcess.REASON,
                outcome.equals(RELEASE) ? answer.requiredText("note") : answer.text("note"));
    }

    /** Who is released must support the call; more time is for work that has begun. */
    private static String[] possible(DelegateTask task) {
        var outcomes = new ArrayList<>(List.of("urge", "reassign", "take-over", JOINT_TEAM));
        if (Cause.of(task) == Cause.RESOLVE) {
            outcomes.add("extend");
        }
        if (Parts.target(task) != null) {
            outcomes.add(RELEASE);
        }
        return outcomes.toArray(String[]::new);
    }
}
