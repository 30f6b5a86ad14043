package org.huying.order;

import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import org.huying.engine.OneFlush;

/** The tasks that targets have open. */
@Component
class OpenOrderTask {

    private static final int RAISED_BY = 10;
    private static final int HIGHEST = 100;

    private final TaskService tasks;
    private final OneFlush engine;

    OpenOrderTask(TaskService tasks, OneFlush engine) {
        this.tasks = tasks;
        this.engine = engine;
    }

    /** Lifts it in the target's list, without touching a clock. */
    void raise(String processInstance) {
        tasks.createTaskQuery()
                .processInstanceId(processInstance)
                .taskDefinitionKey(OrderProcess.CARRY_OUT_ORDER)
                .list()
                .forEach(this::raise);
    }

    /** Lifts those of many targets of an order. */
    void raise(String number, List<String> targets) {
        var found = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(OrderProcess.CARRY_OUT_ORDER)
                .taskCandidateGroupIn(targets)
                .includeAssignedTasks()
                .list();
        engine.of(() -> found.forEach(this::raise));
    }

    private void raise(Task task) {
        tasks.setPriority(task.getId(), Math.min(HIGHEST, task.getPriority() + RAISED_BY));
    }
}
