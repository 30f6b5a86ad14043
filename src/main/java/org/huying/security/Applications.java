package org.huying.security;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** The engine's web applications that whoever has signed in may open. */
@Component
public class Applications {

    private static final List<String> ALL = List.of("tasklist", "cockpit", "admin");

    private final AuthorizationService authorizations;
    private final CurrentUser user;

    Applications(AuthorizationService authorizations, CurrentUser user) {
        this.authorizations = authorizations;
        this.user = user;
    }

    /** Of {@code tasklist}, {@code cockpit}, {@code admin} those that open, in this order. */
    public List<String> open() {
        return ALL.stream().filter(this::opens).toList();
    }

    private boolean opens(String application) {
        return authorizations.isUserAuthorized(
                user.id(), List.copyOf(user.groups()), Permissions.ACCESS, Resources.APPLICATION, application);
    }
}
