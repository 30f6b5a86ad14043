package org.huying.engine;

import java.util.Map;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The engine's form service, through which Tasklist completes tasks, with the rule of {@link AnsweredTaskService}. */
class AnsweredFormService extends FormServiceImpl {

    private final AnsweredTaskService tasks;

    AnsweredFormService(AnsweredTaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        tasks.asked(taskId, () -> {
            tasks.requireAnswer(properties);
            super.submitTaskForm(taskId, properties);
            return taskId;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
        return tasks.asked(taskId, () -> {
            tasks.requireAnswer(properties);
            return super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues);
        });
    }
}
