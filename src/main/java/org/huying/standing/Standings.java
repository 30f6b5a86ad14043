package org.huying.standing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricActivityInstanceQuery;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

import org.huying.routing.Name;

/** Asks the engine where a call stands; a call that was taken out of another one has a process anew, and that counts. */
@Component
public class Standings {

    private static final String PROCESS = "call";

    private final HistoryService history;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final Map<String, ProcessPicture> drawings = new ConcurrentHashMap<>();

    Standings(HistoryService history, RepositoryService repository, TaskService tasks) {
        this.history = history;
        this.repository = repository;
        this.tasks = tasks;
    }

    public Standing of(String callNumber) {
        var work = work(callNumber);
        return instance(callNumber)
                .map(instance -> standing(work, instance))
                .orElseGet(() -> new Standing(work, List.of(), null));
    }

    /** What somebody has on their list because of a call. */
    public List<Standing.Work> work(String callNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(callNumber).list().stream()
                .map(this::work)
                .toList();
    }

    private Standing standing(List<Standing.Work> work, HistoricProcessInstance instance) {
        var done = ids(steps(instance).finished(), step -> !step.isCanceled());
        var active = ids(steps(instance).unfinished(), step -> true);
        var picture = drawings.computeIfAbsent(
                        instance.getProcessDefinitionId(), id -> Drawing.of(repository.getBpmnModelInstance(id)))
                .in(done, active);
        return new Standing(work, work.isEmpty() ? waiting(picture) : List.of(), picture);
    }

    private static List<Name> waiting(ProcessPicture picture) {
        return picture.shapes().stream()
                .filter(shape -> shape.state() == ProcessPicture.State.ACTIVE)
                .filter(shape -> shape.kind() != ProcessPicture.Kind.PART)
                .map(ProcessPicture.Shape::name)
                .toList();
    }

    private Optional<HistoricProcessInstance> instance(String callNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(callNumber)
                .processDefinitionKey(PROCESS)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private HistoricActivityInstanceQuery steps(HistoricProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId());
    }

    private static Set<String> ids(HistoricActivityInstanceQuery query, Predicate<HistoricActivityInstance> counts) {
        return query.list().stream()
                .filter(counts)
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    private Standing.Work work(Task task) {
        return new Standing.Work(
                task.getId(),
                task.getTaskDefinitionKey(),
                name(task),
                tasks.getIdentityLinksForTask(task.getId()).stream()
                        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                        .map(IdentityLink::getGroupId)
                        .filter(group -> group != null)
                        .toList(),
                task.getAssignee(),
                task.getCreateTime().toInstant());
    }

    /** As the model has it: the task itself carries the title of its call, for the lists of those who have many. */
    private Name name(Task task) {
        var model = repository.getBpmnModelInstance(task.getProcessDefinitionId());
        return model.getModelElementById(task.getTaskDefinitionKey()) instanceof UserTask step
                ? Name.ofLabel(step.getName())
                : Name.ofLabel(task.getName());
    }
}
