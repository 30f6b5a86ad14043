package org.huying.tasklist;

import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.huying.handling.SupervisionChanged;

/** Marks the open tasks of a call whose supervision begins, and takes the mark away when it ends. */
@Component
class SupervisedCards {

    private final TaskService tasks;

    SupervisedCards(TaskService tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void follow(SupervisionChanged change) {
        for (var task : tasks.createTaskQuery()
                .processInstanceBusinessKey(change.callNumber())
                .list()) {
            task.setName(change.supervised() ? CardTitle.supervised(task.getName()) : CardTitle.usual(task.getName()));
            tasks.saveTask(task);
        }
    }
}
