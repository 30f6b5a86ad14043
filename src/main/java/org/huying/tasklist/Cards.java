package org.huying.tasklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.Urgency;
import org.huying.problem.Refusal;

/** Finds what the cards of a task list say besides the names of the tasks, for all cards of a page in four statements. */
@Component
class Cards {

    /** Tasklist shows fifteen on a page. */
    private static final int MOST = 50;

    private final ReadableTasks tasks;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final Nearness nearness;

    Cards(ReadableTasks tasks, RuntimeService runtime, JdbcClient jdbc, Nearness nearness) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.nearness = nearness;
    }

    /**
     * One card.
     *
     * @param task id in the engine
     * @param order whether it is about an order; otherwise about a call
     * @param urgency of the call
     * @param soonAt from when on that is called soon
     */
    record Card(
            String task,
            boolean order,
            @Nullable Urgency urgency,
            boolean supervised,
            @Nullable Instant dueAt,
            @Nullable Instant soonAt) {}

    private record Standing(String number, @Nullable Urgency urgency, boolean supervised, boolean order) {}

    /** Those of the tasks that the user may read; about others nothing is said. */
    List<Card> of(Set<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Refusal.invalid("task", "tasklist.cards", MOST);
        }
        var readable = tasks.among(ids);
        var numbers = numbers(readable);
        var calls = calls(numbers.values());
        var known = nearness.of(numbers.values());
        return readable.stream()
                .map(task -> card(task, numbers.getOrDefault(task.getProcessInstanceId(), ""), calls, known))
                .toList();
    }

    private static Card card(Task task, String number, Map<String, Standing> calls, Nearness.Known known) {
        var call = calls.get(number);
        var due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        return new Card(
                task.getId(),
                call == null || call.order(),
                call == null ? null : call.urgency(),
                call != null && call.supervised(),
                due,
                known.soonAt(number, due));
    }

    /** Numbers of calls and orders by process instance. */
    private Map<String, String> numbers(List<Task> tasks) {
        var instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private Map<String, Standing> calls(Collection<String> numbers) {
        return jdbc.sql("""
                        select number, urgency, supervision is not null and closed_at is null as supervised, false as "order"
                        from call where number = any(:numbers)
                        union all
                        select number, case when call_number is not null then 'EMERGENCY' end, false, true
                        from issued_order where number = any(:numbers)
                        """).param("numbers", numbers.toArray(String[]::new)).query(Standing.class).list().stream()
                .collect(Collectors.toMap(Standing::number, Function.identity()));
    }
}
