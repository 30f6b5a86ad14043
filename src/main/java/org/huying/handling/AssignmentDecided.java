package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.organization.Assignee;
import org.huying.organization.Organization;

/** The dispatch desk has named the department that no rule found. */
@Component("assignmentDecided")
class AssignmentDecided implements TaskListener {

    private final Calls calls;
    private final CallProgress progress;
    private final Deadlines deadlines;
    private final Assignee assignee;
    private final Organization organization;

    AssignmentDecided(
            Calls calls, CallProgress progress, Deadlines deadlines, Assignee assignee, Organization organization) {
        this.calls = calls;
        this.progress = progress;
        this.deadlines = deadlines;
        this.assignee = assignee;
        this.organization = organization;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var call = calls.require(number);
        var answer = TaskAnswer.of(task);
        answer.outcome("assign");
        var department = assignee.require(
                answer.requiredText("department"), call.report().area());
        progress.assigned(
                number, department.id(), organization.levelOf(department).name(), answer.text("note"));
        deadlines.met(number, DeadlineKind.ASSIGN);
        task.setVariable(CallProcess.LEAD_DEPARTMENT, department.id());
    }
}
