package org.huying.console.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class MatterTest {

    /** Who answers what no office decides: departments, dispatch desks, callers. */
    private static final Set<String> OTHERS = Set.of("${desks.dispatch(execution)}", "${leadDepartment}", "${target}");

    @Test
    void everyTaskOfAnOfficeIsOnItsDesk() throws Exception {
        assertThat(Arrays.stream(Matter.values())
                        .flatMap(matter -> matter.tasks().stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(tasksOfOffices());
    }

    /** Following an order up has an office for its target. */
    private static boolean isOfOffice(UserTask task) {
        var followsUp = task.getParentElement() instanceof Process process
                && process.getId().equals("order-follow-up");
        return followsUp || !OTHERS.contains(task.getCamundaCandidateGroups());
    }

    private static List<String> tasksOfOffices() throws Exception {
        try (var models = Files.list(Path.of("processes"))) {
            return models.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .filter(task -> isOfOffice(task))
                    .map(UserTask::getId)
                    .toList();
        }
    }
}
