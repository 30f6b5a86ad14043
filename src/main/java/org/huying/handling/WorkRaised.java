package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Lifts new work in the department's list when the call is supervised, or comes back from a hold; work that goes on with
 * other supporters stays with whoever does it, and where it was in the list.
 */
@Component("workRaised")
class WorkRaised implements TaskListener {

    private final Priorities priorities;

    WorkRaised(Priorities priorities) {
        this.priorities = priorities;
    }

    @Override
    public void notify(DelegateTask task) {
        if (is(task, CallProcess.SUPERVISED) || is(task, CallProcess.HOLD_OVER)) {
            task.setPriority(priorities.raised(task.getPriority()));
        }
        if (task.getVariable(CallProcess.STILL_PRIORITY) instanceof Integer before) {
            task.setPriority(Math.max(before, task.getPriority()));
        }
        if (task.getVariable(CallProcess.STILL_WITH) instanceof String who) {
            task.setAssignee(who);
        }
    }

    private static boolean is(DelegateTask task, String variable) {
        return Boolean.TRUE.equals(task.getVariable(variable));
    }
}
