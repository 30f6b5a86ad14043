package org.huying.tasklist;

import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.handling.Desks;
import org.huying.handling.Returns;
import org.huying.support.SupportDesks;
import org.huying.support.SupportReturns;

/** Whether a department may return what it has, and who would rule on it. */
@Component
class ReturnChances {

    private final Returns returns;
    private final SupportReturns supportReturns;
    private final Desks desks;
    private final SupportDesks supportDesks;
    private final Names names;

    ReturnChances(Returns returns, SupportReturns supportReturns, Desks desks, SupportDesks supportDesks, Names names) {
        this.returns = returns;
        this.supportReturns = supportReturns;
        this.desks = desks;
        this.supportDesks = supportDesks;
        this.names = names;
    }

    /** Of the lead or of a part; absent where the task is no department's. */
    TaskSheet.@Nullable ReturnChance of(Call call, @Nullable String part, Task task) {
        if (!NewsOfTasks.isOfADepartment(task)) {
            return null;
        }
        var room = part == null ? returns.room(call) : supportReturns.room(call.number(), part);
        return room.map(left -> new TaskSheet.ReturnChance(
                        left,
                        names.department(
                                part == null
                                        ? desks.nextArbiter(call.number())
                                        : supportDesks.nextArbiter(call.number(), part))))
                .orElse(null);
    }
}
