package org.huying.engine;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

import org.huying.problem.Refusal;

/**
 * The engine's task service with one way out of a task: completing it with an answer.
 *
 * <p>The engine would let a candidate send any variable along, over a process's own, and leave a task by an error, an
 * escalation or a resolution that no model of ours knows and no listener of ours hears.
 */
class AnsweredTaskService extends TaskServiceImpl {

    private final Set<String> fields;

    AnsweredTaskService(Set<String> fields) {
        this.fields = fields;
    }

    /** Refuses what is no answer. */
    void requireAnswer(@Nullable Map<String, ?> variables) {
        if (variables != null) {
            variables.keySet().stream()
                    .filter(name -> !fields.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Refusal.invalid(name, "engine.noAnswer", name, String.join(", ", fields));
                    });
        }
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        requireAnswer(variables);
        super.complete(taskId, variables);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        requireAnswer(variables);
        return super.completeWithVariablesInReturn(taskId, variables, deserializeValues);
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        throw onlyCompletion();
    }

    @Override
    public void resolveTask(String taskId) {
        throw onlyCompletion();
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        throw onlyCompletion();
    }

    @Override
    public void handleBpmnError(
            String taskId, String errorCode, @Nullable String message, @Nullable Map<String, Object> variables) {
        throw onlyCompletion();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, @Nullable String message) {
        throw onlyCompletion();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw onlyCompletion();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, @Nullable Map<String, Object> variables) {
        throw onlyCompletion();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw onlyCompletion();
    }

    private static Refusal onlyCompletion() {
        return Refusal.forbidden("engine.onlyCompletion");
    }
}
