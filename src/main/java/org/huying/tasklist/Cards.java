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

import org.huying.call.Pressing;
import org.huying.call.Urgency;
import org.huying.problem.Refusal;

/** Finds what the cards of a task list say besides the names of the tasks, for all cards of a page together. */
@Component
class Cards {

    /** Tasklist shows fifteen on a page. */
    private static final int MOST = 50;

    private final ReadableTasks tasks;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final Nearness nearness;
    private final NewsOfTasks news;

    Cards(ReadableTasks tasks, RuntimeService runtime, JdbcClient jdbc, Nearness nearness, NewsOfTasks news) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.nearness = nearness;
        this.news = news;
    }

    /**
     * One card.
     *
     * @param task id in the engine
     * @param order whether it is about an order; otherwise about a call
     * @param urgency of the call
     * @param soonAt from when on that is called soon
     * @param urgedAt when its department was urged last and has not done anything since
     * @param writtenAt when somebody wrote last whom its department has not answered
     * @param decision what was decided last against its department, which has not done anything since
     */
    record Card(
            String task,
            boolean order,
            @Nullable Urgency urgency,
            boolean supervised,
            @Nullable Instant dueAt,
            @Nullable Instant soonAt,
            @Nullable Instant urgedAt,
            @Nullable Instant writtenAt,
            @Nullable Decision decision) {}

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
        var changes = news.of(readable, numbers);
        return readable.stream()
                .map(task -> card(
                        task,
                        numbers.getOrDefault(task.getProcessInstanceId(), ""),
                        calls,
                        known,
                        changes.getOrDefault(task.getId(), News.NONE)))
                .toList();
    }

    private static Card card(Task task, String number, Map<String, Standing> calls, Nearness.Known known, News news) {
        var call = calls.get(number);
        var due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        return new Card(
                task.getId(),
                call == null || call.order(),
                call == null ? null : call.urgency(),
                call != null && call.supervised(),
                due,
                known.soonAt(number, due),
                news.urges().isEmpty()
                        ? null
                        : news.urges().get(news.urges().size() - 1).at().toInstant(),
                news.message() == null ? null : news.message().at().toInstant(),
                news.decision() == null ? null : Decision.of(news.decision()));
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
        return jdbc
                .sql("""
                        select number, urgency, %s as supervised, false as "order"
                        from call where number = any(:numbers)
                        union all
                        select number, case when call_number is not null then 'EMERGENCY' end, false, true
                        from issued_order where number = any(:numbers)
                        """.formatted(Pressing.SUPERVISED))
                .param("numbers", numbers.toArray(String[]::new))
                .query(Standing.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::number, Function.identity()));
    }
}
