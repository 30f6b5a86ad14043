package org.huying.handling;

import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.call.CallPart;
import org.huying.call.Calls;
import org.huying.organization.Assignee;

/** What coordination can do about the lead's part of a call; where nobody leads yet, giving it to somebody assigns it. */
@Component
class LeadPart implements CallPart {

    private final Calls calls;
    private final Assignee assignee;
    private final OpenTasks open;
    private final TaskService tasks;
    private final Lead lead;
    private final Reminder reminder;
    private final Extensions extensions;

    LeadPart(
            Calls calls,
            Assignee assignee,
            OpenTasks open,
            TaskService tasks,
            Lead lead,
            Reminder reminder,
            Extensions extensions) {
        this.calls = calls;
        this.assignee = assignee;
        this.open = open;
        this.tasks = tasks;
        this.lead = lead;
        this.reminder = reminder;
        this.extensions = extensions;
    }

    @Override
    public boolean isLeads() {
        return true;
    }

    @Override
    public void urge(String number, @Nullable String target, @Nullable String note) {
        reminder.send(number, CallEventType.URGED, note);
    }

    @Override
    public void giveTo(
            String number, @Nullable String target, String department, CallEventType why, @Nullable String note) {
        var call = calls.require(number);
        if (department.equals(call.leadDepartment())) {
            return;
        }
        var to = assignee.require(department, call.report().area());
        var unassigned = open.find(number, CallProcess.ASSIGN_DEPARTMENT);
        if (unassigned.isPresent()) {
            tasks.complete(
                    unassigned.get().getId(),
                    Map.of("outcome", "assign", "department", to.id(), "note", note == null ? "" : note));
        } else {
            lead.change(call, to, why, note);
        }
    }

    @Override
    public void extend(String number, @Nullable String target, int workingDays, @Nullable String note) {
        extensions.extend(number, workingDays, note);
    }
}
