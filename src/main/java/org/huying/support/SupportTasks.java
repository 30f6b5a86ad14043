package org.huying.support;

import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What a supporting department has open at the moment: its task, its process and the coordination of both. */
@Component
class SupportTasks {

    private static final int RAISED_BY = 10;
    private static final int HIGHEST_PRIORITY = 100;

    private final TaskService tasks;
    private final RuntimeService runtime;

    SupportTasks(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** Lifts the part in the list of the department, without touching a clock. */
    void raise(String number, String department) {
        of(number, department)
                .forEach(task ->
                        tasks.setPriority(task.getId(), Math.min(HIGHEST_PRIORITY, task.getPriority() + RAISED_BY)));
    }

    /** Another department supports instead. */
    void handOver(String number, String from, String to) {
        for (var task : of(number, from)) {
            tasks.setAssignee(task.getId(), null);
            tasks.deleteGroupIdentityLink(task.getId(), from, IdentityLinkType.CANDIDATE);
            tasks.addCandidateGroup(task.getId(), to);
        }
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .variableValueEquals(SupportProcess.TARGET, from)
                .list()
                .forEach(instance -> runtime.setVariable(instance.getId(), SupportProcess.TARGET, to));
    }

    private List<Task> of(String number, String department) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(SupportProcess.KEY)
                .processVariableValueEquals(SupportProcess.TARGET, department)
                .taskDefinitionKeyIn(SupportProcess.ACKNOWLEDGE_SUPPORT, SupportProcess.SUPPORT_CALL)
                .list();
    }
}
