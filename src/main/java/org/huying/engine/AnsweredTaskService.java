package org.huying.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

import org.huying.problem.Refusal;
import org.huying.problem.Refusals;

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

    /** Does it, and says a refusal as the engine's interface understands it: a wrong answer, no fault of the server. */
    <T> T asked(String taskId, Supplier<T> completion) {
        try {
            return completion.get();
        } catch (RuntimeException failure) {
            var refusal = refusal(failure, taskId);
            throw refusal == null
                    ? failure
                    : new FormFieldValidationException(refusal.field(), refusal.getMessage(), refusal);
        }
    }

    private @Nullable Refusal refusal(RuntimeException failure, String taskId) {
        return Refusals.in(failure)
                .orElse(
                        failure instanceof NullValueException && isGone(taskId)
                                ? Refusal.conflict("answer.taskGone")
                                : null);
    }

    private boolean isGone(String taskId) {
        return commandExecutor.execute(context -> context.getTaskManager().findTaskById(taskId)) == null;
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        asked(taskId, () -> {
            requireAnswer(variables);
            super.complete(taskId, variables);
            return taskId;
        });
    }

    /** Whoever has claimed a task may give it back; to give it to somebody else is for a coordination office. */
    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        if (userId != null) {
            super.setAssignee(taskId, userId);
            return;
        }
        commandExecutor.execute(context -> {
            var task = context.getTaskManager().findTaskById(taskId);
            var mine = task != null
                    && task.getAssignee() != null
                    && task.getAssignee().equals(context.getAuthenticatedUserId());
            var unclaim = new AssignTaskCmd(taskId, null);
            return mine ? context.runWithoutAuthorization(unclaim) : unclaim.execute(context);
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        return asked(taskId, () -> {
            requireAnswer(variables);
            return super.completeWithVariablesInReturn(taskId, variables, deserializeValues);
        });
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

    /** The engine's interface answers 403 to this one. */
    private static AuthorizationException onlyCompletion() {
        return new AuthorizationException(
                Refusal.forbidden("engine.onlyCompletion").getMessage());
    }
}
