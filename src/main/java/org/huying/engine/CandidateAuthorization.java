package org.huying.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/**
 * A candidate of a task, by own name or by group, may read, claim and complete it; the engine asks the task's candidates
 * and keeps no authorization row per task. Lists show an administrator every task and everybody else those they are
 * candidates of.
 */
class CandidateAuthorization extends AuthorizationManager {

    private static final Set<String> OF_CANDIDATES = Set.of("READ", "READ_VARIABLE", "TASK_WORK");

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        var reader = getCurrentAuthentication();
        if (query.getAuthCheck().isAuthorizationCheckEnabled() && !isCamundaAdmin(reader)) {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
            var candidates = query.or().taskCandidateUser(reader.getUserId());
            var groups = reader.getGroupIds();
            if (groups != null && !groups.isEmpty()) {
                candidates.taskCandidateGroupIn(new ArrayList<>(groups));
            }
            candidates.includeAssignedTasks().endOr();
        }
    }

    @Override
    public boolean isAuthorized(@Nullable String user, @Nullable List<String> groups, CompositePermissionCheck check) {
        return isForCandidate(user, groups, check) || super.isAuthorized(user, groups, check);
    }

    private boolean isForCandidate(
            @Nullable String user, @Nullable List<String> groups, CompositePermissionCheck check) {
        return check.isDisjunctive()
                && check.getAtomicChecks().stream()
                        .filter(atomic -> atomic.getResource() == Resources.TASK)
                        .filter(atomic ->
                                OF_CANDIDATES.contains(atomic.getPermission().getName()))
                        .flatMap(atomic -> candidates(atomic.getResourceId()))
                        .anyMatch(link -> link.getUserId() != null
                                ? link.getUserId().equals(user)
                                : groups != null && groups.contains(link.getGroupId()));
    }

    private Stream<IdentityLink> candidates(@Nullable String taskId) {
        var task = taskId == null ? null : getCommandContext().getTaskManager().findTaskById(taskId);
        return task == null ? Stream.of() : task.getCandidates().stream();
    }
}
