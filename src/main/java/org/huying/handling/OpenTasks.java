package org.huying.handling;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks of a call that departments have open at the moment. */
@Component
class OpenTasks {

    private final TaskService tasks;
    private final Priorities priorities;

    OpenTasks(TaskService tasks, Priorities priorities) {
        this.tasks = tasks;
        this.priorities = priorities;
    }

    Optional<Task> find(String number, String taskKey) {
        return Optional.ofNullable(query(number).taskDefinitionKey(taskKey).singleResult());
    }

    /** Lifts the call in the lists of those who have it, without touching a clock. */
    void raise(String number) {
        for (var task : query(number)
                .taskDefinitionKeyIn(
                        CallProcess.ASSIGN_DEPARTMENT,
                        CallProcess.ACKNOWLEDGE_CALL,
                        CallProcess.ARBITRATE,
                        CallProcess.RESOLVE_CALL,
                        CallProcess.DECIDE_EXTENSION,
                        CallProcess.DECIDE_HOLD,
                        CallProcess.ARBITRATE_RETURN)
                .list()) {
            tasks.setPriority(task.getId(), priorities.raised(task.getPriority()));
        }
    }

    /** Gives the open tasks of the lead department to another one. */
    void handOver(String number, String from, String to) {
        for (var task : departmentTasks(number)) {
            tasks.setAssignee(task.getId(), null);
            tasks.deleteGroupIdentityLink(task.getId(), from, IdentityLinkType.CANDIDATE);
            tasks.addCandidateGroup(task.getId(), to);
        }
    }

    private List<Task> departmentTasks(String number) {
        return query(number)
                .taskDefinitionKeyIn(CallProcess.ACKNOWLEDGE_CALL, CallProcess.RESOLVE_CALL)
                .list();
    }

    private org.camunda.bpm.engine.task.TaskQuery query(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).processDefinitionKey(CallProcess.KEY);
    }
}
