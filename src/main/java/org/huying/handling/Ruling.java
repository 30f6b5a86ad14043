package org.huying.handling;

import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEventType;
import org.huying.organization.Department;

/** Carries out a coordination office's ruling on whose a call is: where nobody was found, it assigns. */
@Component
class Ruling {

    private final OpenTasks open;
    private final TaskService tasks;
    private final Lead lead;

    Ruling(OpenTasks open, TaskService tasks, Lead lead) {
        this.open = open;
        this.tasks = tasks;
        this.lead = lead;
    }

    void give(Call call, Department to, CallEventType why, @Nullable String note) {
        var unassigned = open.find(call.number(), CallProcess.ASSIGN_DEPARTMENT);
        if (unassigned.isPresent()) {
            tasks.complete(
                    unassigned.get().getId(),
                    Map.of("outcome", "assign", "department", to.id(), "note", note == null ? "" : note));
        } else {
            lead.change(call, to, why, note);
        }
    }
}
