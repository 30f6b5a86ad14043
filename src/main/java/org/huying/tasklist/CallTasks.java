package org.huying.tasklist;

import java.time.Clock;
import java.time.Instant;
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
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;
import org.huying.problem.Refusals;
import org.huying.security.CurrentUser;

/**
 * The tasks of calls and orders that whoever is signed in may answer, for pages besides Tasklist; the engine decides who may, by the
 * authorizations it has for Tasklist.
 */
@Component
public class CallTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final Nearness nearness;
    private final TaskDepartments departments;
    private final CurrentUser user;
    private final Clock clock;

    CallTasks(
            TaskService tasks,
            RuntimeService runtime,
            IdentityService identity,
            Nearness nearness,
            TaskDepartments departments,
            CurrentUser user,
            Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
        this.nearness = nearness;
        this.departments = departments;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A task that waits for an answer.
     *
     * @param id its id in the engine, by which Tasklist opens it
     * @param number of the call or the order
     * @param department group id of the department it is about; absent where it is about none
     * @param soonAt from when on that is called soon; absent where no deadline is behind it
     */
    public record Waiting(
            String id,
            String number,
            @Nullable String department,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime soonAt) {}

    /** Some of the tasks of these kinds that the user may answer, the most urgent first. */
    public List<Waiting> waiting(Collection<String> keys, int from, int most) {
        var found = asUser(
                () -> query(keys).orderByDueDate().asc().orderByTaskId().asc().listPage(from, most));
        var instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        var numbers = numbers(instances);
        var whose = departments.of(instances);
        var known = nearness.of(Set.copyOf(numbers.values()));
        return found.stream()
                .flatMap(task -> Optional.ofNullable(numbers.get(task.getProcessInstanceId()))
                        .map(number -> waiting(task, number, whose.get(task.getProcessInstanceId()), known))
                        .stream())
                .toList();
    }

    private Waiting waiting(Task task, String number, @Nullable String department, Nearness.Known known) {
        var due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        return new Waiting(task.getId(), number, department, here(due), here(known.soonAt(number, due)));
    }

    /** How many tasks of these kinds the user may answer. */
    public long count(Collection<String> keys) {
        return asUser(() -> query(keys).count());
    }

    private TaskQuery query(Collection<String> keys) {
        return tasks.createTaskQuery()
                .taskDefinitionKeyIn(keys.toArray(String[]::new))
                .active();
    }

    /** Whether the user may answer the task of that kind of a call. */
    public boolean waits(String call, String key) {
        return task(call, key).isPresent();
    }

    /** Id of the task of that kind of a call or an order that the user may answer, by which Tasklist opens it. */
    public Optional<String> task(String number, String key) {
        return asUser(() -> find(number, key)).map(Task::getId);
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

    private Map<String, String> numbers(Set<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private @Nullable OffsetDateTime here(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
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
