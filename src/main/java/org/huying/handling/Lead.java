package org.huying.handling;

import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.organization.Department;

/** Gives a running call to another lead department: its facts, its deadlines, its open task and its process. */
@Component
class Lead {

    private final CallProgress progress;
    private final Deadlines deadlines;
    private final OpenTasks tasks;
    private final RuntimeService runtime;
    private final Assignee assignee;

    Lead(CallProgress progress, Deadlines deadlines, OpenTasks tasks, RuntimeService runtime, Assignee assignee) {
        this.progress = progress;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.runtime = runtime;
        this.assignee = assignee;
    }

    void change(Call call, Department to, CallEventType why, @Nullable String note) {
        var number = call.number();
        progress.leadChanged(
                number, why, call.leadDepartment(), to.id(), assignee.level(to).name(), note);
        deadlines.changeOwner(number, DeadlineKind.ACKNOWLEDGE, to.id());
        deadlines.changeOwner(number, DeadlineKind.RESOLVE, to.id());
        if (call.leadDepartment() != null) {
            tasks.handOver(number, call.leadDepartment(), to.id());
        }
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, CallProcess.KEY)
                .singleResult();
        runtime.setVariable(instance.getId(), CallProcess.LEAD_DEPARTMENT, to.id());
    }
}
