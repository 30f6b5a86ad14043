package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class TimerElementTest {

    @Test
    void everyTimerOfTheModelsThatAsksTheLedgerIsKnown() throws IOException {
        var timers = models().flatMap(model -> model.getModelElementsByType(CatchEvent.class).stream())
                .filter(event -> event.getEventDefinitions().stream()
                        .anyMatch(definition -> definition instanceof TimerEventDefinition timer
                                && timer.getTimeDate() != null
                                && timer.getTimeDate().getTextContent().contains("deadlines.")))
                .map(CatchEvent::getId);
        assertThat(timers)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(TimerElement.values())
                        .map(TimerElement::id)
                        .toList());
    }

    @Test
    void everyTaskWithAClockIsInTheModels() throws IOException {
        var tasks = models().map(model -> model.getModelElementsByType(UserTask.class))
                .flatMap(Collection::stream)
                .map(UserTask::getId)
                .toList();
        assertThat(tasks)
                .containsAll(
                        Arrays.stream(ClockedTask.values()).map(ClockedTask::id).toList());
    }

    private static Stream<BpmnModelInstance> models() throws IOException {
        try (var files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream()
                    .map(file -> Bpmn.readModelFromFile(file.toFile()));
        }
    }
}
