package org.huying.handling;

import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.deadline.Deadline;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.organization.Department;
import org.huying.organization.Organization;
import org.huying.routing.DutyItem;
import org.huying.routing.DutyItems;
import org.huying.security.CurrentUser;

/** Gives a running call to another lead department: its facts, its deadlines, its open task and its process. */
@Component
class Lead {

    private final Calls calls;
    private final CallProgress progress;
    private final DutyItems dutyItems;
    private final Supporters supporters;
    private final Deadlines deadlines;
    private final Promises promises;
    private final OpenTasks tasks;
    private final Undecided undecided;
    private final RuntimeService runtime;
    private final Organization organization;
    private final CurrentUser user;

    Lead(
            Calls calls,
            CallProgress progress,
            DutyItems dutyItems,
            Supporters supporters,
            Deadlines deadlines,
            Promises promises,
            OpenTasks tasks,
            Undecided undecided,
            RuntimeService runtime,
            Organization organization,
            CurrentUser user) {
        this.calls = calls;
        this.progress = progress;
        this.dutyItems = dutyItems;
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
                dutyItem(call, to),
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

    /** The item by which the matter was last said to be somebody else's, where it is the one of whoever leads now. */
    private @Nullable String dutyItem(Call call, Department to) {
        return calls.timeline(call.number()).stream()
                .filter(event -> event.type() == CallEventType.RETURNED)
                .reduce((first, last) -> last)
                .flatMap(returned -> dutyItems.find(String.valueOf(returned.dutyItem())))
                .filter(item -> isLeadBy(item, call, to))
                .map(DutyItem::code)
                .orElse(null);
    }

    /** The same code at another level is another department. */
    private boolean isLeadBy(DutyItem item, Call call, Department to) {
        return organization
                .responsible(
                        item.lead().code(),
                        organization.requireArea(call.report().area()),
                        item.lead().level())
                .filter(to::equals)
                .isPresent();
    }

    private void passOn(String number, DeadlineKind kind, Department to, @Nullable String note) {
        if (deadlines.current(number, kind).filter(Deadline::isRunning).isPresent()) {
            deadlines.changeOwner(number, kind, to.id(), user.id(), note == null ? "" : note);
        }
    }
}
