package org.huying.tasklist;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/** The tasks that whoever is signed in may read, as the engine's own authorizations have it. */
@Component
class ReadableTasks {

    private final TaskService tasks;
    private final IdentityService identity;
    private final CurrentUser user;

    ReadableTasks(TaskService tasks, IdentityService identity, CurrentUser user) {
        this.tasks = tasks;
        this.identity = identity;
        this.user = user;
    }

    /** The task, or a refusal that does not tell whether there is one for somebody else. */
    Task require(String id) {
        identity.setAuthentication(user.id(), List.copyOf(user.groups()));
        try {
            var task = tasks.createTaskQuery().taskId(id).singleResult();
            if (task == null) {
                throw Refusal.notFound("tasklist.unknownTask");
            }
            return task;
        } finally {
            identity.clearAuthentication();
        }
    }
}
