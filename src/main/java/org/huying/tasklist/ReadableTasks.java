package org.huying.tasklist;

import java.util.Collection;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
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
        return found(tasks.createTaskQuery().taskId(id)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("tasklist.unknownTask"));
    }

    /** Those of the tasks that the user may read. */
    List<Task> among(Collection<String> ids) {
        return found(tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)));
    }

    private List<Task> found(TaskQuery query) {
        identity.setAuthentication(user.id(), List.copyOf(user.groups()));
        try {
            return query.list();
        } finally {
            identity.clearAuthentication();
        }
    }
}
