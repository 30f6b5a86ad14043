package org.huying.handling;

import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.call.Calls;

/** Carries out a coordination office's ruling on whose a call is: where nobody was found, it assigns. */
@Component
class Ruling {

    private final Calls calls;
    private final Assignee assignee;
    private final OpenTasks open;
    private final TaskService tasks;
    private final Lead lead;

    Ruling(Calls calls, Assignee assignee, OpenTasks open, TaskService tasks, Lead lead) {
        this.calls = calls;
        this.assignee = assignee;
        this.open = open;
        this.tasks = tasks;
        this.lead = lead;
    }

    void give(String number, String department, CallEventType why, @Nullable String note) {
        var call = calls.require(number);
        var to = assignee.require(department, call);
        var unassigned = open.find(number, CallProcess.ASSIGN_DEPARTMENT);
        if (unassigned.isPresent()) {
            tasks.complete(
                    unassigned.get().getId(),
                    Map.of("outcome", "assign", "department", to.id(), "note", note == null ? "" : note));
        } else {
            lead.change(call, to, why, note);
        }
    }
}
