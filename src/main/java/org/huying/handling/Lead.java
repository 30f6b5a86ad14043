package org.huying.handling;

import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.deadline.Deadline;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.organization.Department;
import org.huying.organization.Organization;
import org.huying.security.CurrentUser;

/** Gives a running call to another lead department: its facts, its deadlines, its open task and its process. */
@Component
class Lead {

    private final CallProgress progress;
    private final Supporters supporters;
    private final Deadlines deadlines;
    private final Promises promises;
    private final OpenTasks tasks;
    private final Undecided undecided;
    private final RuntimeService runtime;
    private final Organization organization;
    private final CurrentUser user;

    Lead(
            CallProgress progress,
            Supporters supporters,
            Deadlines deadlines,
            Promises promises,
            OpenTasks tasks,
            Undecided undecided,
            RuntimeService runtime,
            Organization organization,
            CurrentUser user) {
        this.progress = progress;
        this.supporters = supporters;
        this.deadlines = deadlines;
        this.promises = promises;
        this.tasks = tasks;
        this.undecided = undecided;
        this.runtime = runtime;
        this.organization = organization;
        this.user = user;
    }

    void change(Call call, Department to, CallEventType why, @Nullable String note) {
        var number = call.number();
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, CallProcess.KEY)
                .singleResult();
        undecided.refuse(instance.getId());
        progress.leadChanged(
                number,
                why,
                call.leadDepartment(),
                to.id(),
                organization.levelOf(to).name(),
                note);
        promises.released(number, note);
        supporters.leads(number, to.id());
        passOn(number, DeadlineKind.ACKNOWLEDGE, to, note);
        passOn(number, DeadlineKind.RESOLVE, to, note);
        if (call.leadDepartment() != null) {
            tasks.handOver(number, call.leadDepartment(), to.id());
        }
        runtime.setVariable(instance.getId(), CallProcess.LEAD_DEPARTMENT, to.id());
    }

    private void passOn(String number, DeadlineKind kind, Department to, @Nullable String note) {
        if (deadlines.current(number, kind).filter(Deadline::isRunning).isPresent()) {
            deadlines.changeOwner(number, kind, to.id(), user.id(), note == null ? "" : note);
        }
    }
}
