package org.huying.organization;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine besides its own tasks. A missing grant is added; one that an administrator has
 * changed is left as it is.
 */
@Component
class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void provide(List<Department> departments) {
        var present = present();
        Stream.concat(
                        Role.stream().flatMap(Grant::of),
                        departments.stream().map(department -> Grant.application(department.id(), "tasklist")))
                .filter(grant -> present.add(grant.key()))
                .forEach(this::save);
    }

    private Set<Grant.Key> present() {
        var roles = Role.stream().map(Role::group).toArray(String[]::new);
        return Stream.of(
                        authorizations.createAuthorizationQuery().groupIdIn(roles),
                        authorizations.createAuthorizationQuery().resourceType(Resources.APPLICATION))
                .flatMap(query -> query.list().stream())
                .map(Grant.Key::of)
                .collect(Collectors.toSet());
    }

    private void save(Grant grant) {
        var authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        authorization.setGroupId(grant.group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.resourceId());
        authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(authorization);
    }
}
