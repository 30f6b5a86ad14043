package org.huying.tasklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import org.huying.call.CallEvent;
import org.huying.call.CallEventType;
import org.huying.call.Calls;
import org.huying.deadline.ClockedTask;
import org.huying.organization.Members;

/** Finds the {@link News} about the tasks of departments; what lies before a desk or an office has its own ways. */
@Component
class NewsOfTasks {

    private static final Set<String> OF_LEADS = Set.of(ClockedTask.ACKNOWLEDGE.id(), ClockedTask.RESOLVE.id());
    private static final Set<String> OF_SUPPORTERS =
            Set.of(ClockedTask.ACKNOWLEDGE_SUPPORT.id(), ClockedTask.SUPPORT.id());

    private final Calls calls;
    private final TaskDepartments departments;
    private final Members members;

    NewsOfTasks(Calls calls, TaskDepartments departments, Members members) {
        this.calls = calls;
        this.departments = departments;
        this.members = members;
    }

    News of(Task task, String number) {
        return of(List.of(task), Map.of(task.getProcessInstanceId(), number)).getOrDefault(task.getId(), News.NONE);
    }

    /**
     * By task; of tasks of another kind there is none.
     *
     * @param numbers of their calls, by process instance
     */
    Map<String, News> of(Collection<Task> tasks, Map<String, String> numbers) {
        var asked = tasks.stream()
                .filter(task -> isOfADepartment(task) && numbers.containsKey(task.getProcessInstanceId()))
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        var whose =
                departments.of(asked.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        var happened = calls.happened(
                asked.stream()
                        .map(task -> numbers.get(task.getProcessInstanceId()))
                        .collect(Collectors.toSet()),
                News.TYPES);
        var writers = happened.values().stream()
                .flatMap(List::stream)
                .filter(event -> event.type() == CallEventType.MESSAGE)
                .map(CallEvent::actor)
                .collect(Collectors.toSet());
        var colleagues = new HashMap<String, Set<String>>();
        var news = new HashMap<String, News>();
        for (var task : asked) {
            var department = whose.get(task.getProcessInstanceId());
            var events = happened.get(numbers.get(task.getProcessInstanceId()));
            if (department != null && events != null) {
                news.put(
                        task.getId(),
                        News.of(
                                events,
                                department,
                                OF_LEADS.contains(task.getTaskDefinitionKey()),
                                colleagues.computeIfAbsent(department, group -> members.among(writers, group))));
            }
        }
        return news;
    }

    static boolean isOfADepartment(Task task) {
        return OF_LEADS.contains(task.getTaskDefinitionKey()) || OF_SUPPORTERS.contains(task.getTaskDefinitionKey());
    }
}
