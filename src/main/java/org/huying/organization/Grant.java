package org.huying.organization;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** That a group may do something with a resource of the engine. */
record Grant(String group, Resource resource, String resourceId, List<Permission> permissions) {

    static Grant application(String group, String application) {
        return new Grant(group, Resources.APPLICATION, application, List.of(Permissions.ACCESS));
    }

    static Stream<Grant> of(Role role) {
        var group = role.group();
        return switch (role) {
            case ADMINISTRATOR -> Stream.of(Resources.values()).map(resource -> any(group, resource, Permissions.ALL));
            case ANALYST -> decisions(group);
            case PROCESS_ADMIN ->
                Stream.concat(
                        decisions(group),
                        Stream.of(
                                any(group, Resources.DEPLOYMENT, Permissions.READ),
                                any(
                                        group,
                                        Resources.PROCESS_DEFINITION,
                                        ProcessDefinitionPermissions.READ,
                                        ProcessDefinitionPermissions.READ_INSTANCE,
                                        ProcessDefinitionPermissions.READ_HISTORY,
                                        ProcessDefinitionPermissions.RETRY_JOB)));
            case LEADER -> Stream.of();
        };
    }

    /** Decision tables and what they decided, in Cockpit. */
    private static Stream<Grant> decisions(String group) {
        return Stream.of(
                application(group, "cockpit"),
                any(group, Resources.DECISION_DEFINITION, Permissions.READ, Permissions.READ_HISTORY),
                any(group, Resources.DECISION_REQUIREMENTS_DEFINITION, Permissions.READ));
    }

    private static Grant any(String group, Resource resource, Permission... permissions) {
        return new Grant(group, resource, ANY, List.of(permissions));
    }

    Key key() {
        return new Key(group, resource.resourceType(), resourceId);
    }

    /** What there is one grant for. */
    record Key(String group, int resourceType, String resourceId) {

        static Key of(Authorization authorization) {
            return new Key(
                    String.valueOf(authorization.getGroupId()),
                    authorization.getResourceType(),
                    authorization.getResourceId());
        }
    }
}
