package org.huying.console.dispatch;

import java.util.HashMap;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEvent;
import org.huying.call.CallEventType;
import org.huying.call.CallStatus;
import org.huying.call.Calls;
import org.huying.call.ListedCall;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.deadline.ClockedTask;
import org.huying.organization.Department;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;
import org.huying.tasklist.CallTasks;

/** Gives a call that no rule caught to a department; whoever comes second is told what the first one did. */
@Component
public class Assignments {

    private static final String ASSIGN = ClockedTask.ASSIGN.id();

    private final CallTasks tasks;
    private final Calls calls;
    private final Organization organization;
    private final CurrentUser user;
    private final Names names;
    private final Times times;

    Assignments(CallTasks tasks, Calls calls, Organization organization, CurrentUser user, Names names, Times times) {
        this.tasks = tasks;
        this.calls = calls;
        this.organization = organization;
        this.user = user;
        this.names = names;
        this.times = times;
    }

    /** Whether it waits for a department and the user is of the desk that names it; a desk above only watches. */
    boolean isOurs(ListedCall call) {
        return call.status() == CallStatus.UNASSIGNED
                && (user.isAdmin() || user.inGroup(desk(call.area()).id()));
    }

    private Department desk(String area) {
        return organization.dispatchDesk(organization.requireArea(area));
    }

    /** Refuses where there is nothing to assign, or it is another desk's to do. */
    void requireOpen(Call call) {
        if (!tasks.waits(call.number(), ASSIGN)) {
            throw tooLate(call);
        }
    }

    public void assign(Call call, String department, @Nullable String note) {
        var answer = new HashMap<String, Object>();
        answer.put("outcome", "assign");
        answer.put("department", department);
        if (note != null && !note.isBlank()) {
            answer.put("note", note);
        }
        try {
            tasks.complete(call.number(), ASSIGN, answer);
        } catch (Refusal refusal) {
            throw refusal.reason() == Refusal.Reason.CONFLICT ? tooLate(calls.require(call.number())) : refusal;
        }
    }

    private Refusal tooLate(Call call) {
        if (call.status() == CallStatus.UNASSIGNED) {
            return Refusal.forbidden(
                    "console.assignedElsewhere",
                    call.number(),
                    names.of(desk(call.report().area())));
        }
        return calls.timeline(call.number()).stream()
                .filter(event -> event.type() == CallEventType.ASSIGNED)
                .reduce((earlier, later) -> later)
                .map(event -> assigned(call, event))
                .orElseGet(() -> Refusal.conflict("console.nothingToAssign", call.number()));
    }

    private Refusal assigned(Call call, CallEvent event) {
        return Refusal.conflict(
                "console.assignedAlready",
                call.number(),
                Objects.requireNonNullElse(names.department(call.leadDepartment()), ""),
                Objects.requireNonNullElse(names.department(event.actor()), ""),
                times.text(event.at()));
    }
}
