package org.huying.tasklist;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;
import org.huying.problem.Refusals;
import org.huying.security.CurrentUser;

/**
 * The tasks of calls that whoever is signed in may answer, for pages besides Tasklist; the engine decides who may, by the
 * authorizations it has for Tasklist.
 */
@Component
public class CallTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final CurrentUser user;
    private final Clock clock;

    CallTasks(TaskService tasks, RuntimeService runtime, IdentityService identity, CurrentUser user, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A task that waits for an answer.
     *
     * @param id its id in the engine, by which Tasklist opens it
     * @param key the id of its element in the model
     * @param call number of the call
     * @param part group id of the supporting department whose part it is about; absent where it is about the lead's
     */
    public record Waiting(
            String id,
            String key,
            String call,
            @Nullable String part,
            @Nullable OffsetDateTime dueAt) {}

    /** The tasks of these kinds that the user may answer, the most urgent first, at most so many. */
    public List<Waiting> waiting(Collection<String> keys, int most) {
        var found = asUser(() -> tasks.createTaskQuery()
                .taskDefinitionKeyIn(keys.toArray(String[]::new))
                .active()
                .orderByDueDate()
                .asc()
                .orderByTaskId()
                .asc()
                .listPage(0, most));
        var instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        var calls = calls(instances);
        var parts = parts(instances);
        return found.stream()
                .flatMap(task -> Optional.ofNullable(calls.get(task.getProcessInstanceId()))
                        .map(call -> new Waiting(
                                task.getId(),
                                task.getTaskDefinitionKey(),
                                call,
                                parts.get(task.getProcessInstanceId()),
                                dueAt(task)))
                        .stream())
                .toList();
    }

    /** Whether the user may answer the task of that kind of a call. */
    public boolean waits(String call, String key) {
        return asUser(() -> find(call, key)).isPresent();
    }

    /**
     * Answers the task of that kind of a call as the user.
     *
     * @param answer values of {@link org.huying.answer.TaskAnswer#FIELDS}
     * @throws Refusal a conflict when there is no such task for the user any more, or what is wrong with the answer
     */
    public void complete(String call, String key, Map<String, ?> answer) {
        asUser(() -> {
            var task = find(call, key).orElseThrow(() -> Refusal.conflict("answer.taskGone"));
            try {
                tasks.complete(task.getId(), new HashMap<>(answer));
            } catch (ProcessEngineException failure) {
                throw Refusals.in(failure)
                        .<RuntimeException>map(refusal -> refusal)
                        .orElse(failure);
            }
            return task;
        });
    }

    private Optional<Task> find(String call, String key) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(call)
                .taskDefinitionKey(key)
                .active()
                .orderByDueDate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private Map<String, String> calls(Set<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private Map<String, String> parts(Set<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : runtime
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instances.toArray(String[]::new))
                        .variableName("target")
                        .list()
                        .stream()
                        .collect(Collectors.toMap(
                                VariableInstance::getProcessInstanceId, target -> (String) target.getValue()));
    }

    private @Nullable OffsetDateTime dueAt(Task task) {
        var due = task.getDueDate();
        return due == null ? null : due.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }

    private <T> T asUser(Supplier<T> asked) {
        identity.setAuthentication(user.id(), List.copyOf(user.groups()));
        try {
            return asked.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
