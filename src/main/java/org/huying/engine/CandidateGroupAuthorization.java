package org.huying.engine;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a candidate group of a task may read, claim and complete it; its candidates are asked, not one authorization
 * row per task. Lists show an administrator every task and everybody else those of the own groups.
 */
class CandidateGroupAuthorization extends AuthorizationManager {

    private static final Set<String> OF_CANDIDATES = Set.of("READ", "READ_VARIABLE", "TASK_WORK");
    /** No group can have this id. */
    private static final List<String> NO_GROUP = List.of(" ");

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        var reader = getCurrentAuthentication();
        if (query.getAuthCheck().isAuthorizationCheckEnabled() && !isCamundaAdmin(reader)) {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
            var groups = reader.getGroupIds();
            query.or()
                    .taskCandidateGroupIn(groups == null || groups.isEmpty() ? NO_GROUP : groups)
                    .includeAssignedTasks()
                    .endOr();
        }
    }

    @Override
    public boolean isAuthorized(@Nullable String user, @Nullable List<String> groups, CompositePermissionCheck check) {
        return isForCandidate(groups, check) || super.isAuthorized(user, groups, check);
    }

    private boolean isForCandidate(@Nullable List<String> groups, CompositePermissionCheck check) {
        return groups != null
                && check.isDisjunctive()
                && check.getAtomicChecks().stream()
                        .filter(atomic -> atomic.getResource() == Resources.TASK)
                        .filter(atomic ->
                                OF_CANDIDATES.contains(atomic.getPermission().getName()))
                        .anyMatch(atomic -> isCandidate(groups, atomic));
    }

    private boolean isCandidate(List<String> groups, PermissionCheck check) {
        TaskEntity task = getCommandContext().getTaskManager().findTaskById(check.getResourceId());
        return task != null && task.getCandidates().stream().anyMatch(link -> groups.contains(link.getGroupId()));
    }
}
