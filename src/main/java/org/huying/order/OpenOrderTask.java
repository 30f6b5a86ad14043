package org.huying.order;

import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The task that a target has open. */
@Component
class OpenOrderTask {

    private static final int RAISED_BY = 10;
    private static final int HIGHEST = 100;

    private final TaskService tasks;

    OpenOrderTask(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Lifts it in the target's list, without touching a clock. */
    void raise(String processInstance) {
        tasks.createTaskQuery()
                .processInstanceId(processInstance)
                .taskDefinitionKey(OrderProcess.CARRY_OUT_ORDER)
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), Math.min(HIGHEST, task.getPriority() + RAISED_BY)));
    }
}
