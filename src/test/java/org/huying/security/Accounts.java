package org.huying.security;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/** Accounts that a test makes for itself; every password is {@value #PASSWORD}. */
public class Accounts {

    public static final String PASSWORD = "demo";

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    public Accounts(ProcessEngine engine) {
        identity = engine.getIdentityService();
        authorizations = engine.getAuthorizationService();
    }

    /** An officer who may open Tasklist and is in one group of the same name. */
    public String officer(String id) {
        account(id, id);
        grant(id, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        return id;
    }

    /** An account that may do everything. */
    public String admin(String id) {
        account(id, "camunda-admin");
        grant("camunda-admin", Resources.APPLICATION, Authorization.ANY, Permissions.ALL);
        return id;
    }

    /** An account that is in these groups, which are made when they do not exist. */
    public String account(String id, String... groups) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            var user = identity.newUser(id);
            user.setFirstName(id);
            user.setLastName("测试");
            user.setPassword(PASSWORD);
            identity.saveUser(user);
        }
        for (var group : groups) {
            if (identity.createGroupQuery().groupId(group).count() == 0) {
                var made = identity.newGroup(group);
                made.setName(group);
                made.setType("department");
                identity.saveGroup(made);
            }
            if (identity.createGroupQuery().groupId(group).groupMember(id).count() == 0) {
                identity.createMembership(id, group);
            }
        }
        return id;
    }

    public void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        if (authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(resourceId)
                        .count()
                > 0) {
            return;
        }
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        List.of(permissions).forEach(grant::addPermission);
        authorizations.saveAuthorization(grant);
    }
}
