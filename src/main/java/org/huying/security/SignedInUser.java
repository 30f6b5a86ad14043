package org.huying.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/**
 * Tells the engine's web applications and its REST interface who has signed in with us.
 *
 * <p>Public with a public constructor because the engine's filters create it by its name.
 */
public class SignedInUser implements AuthenticationProvider {

    private final CurrentUser user = new CurrentUser();

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        if (user.id().equals(CurrentUser.SYSTEM)) {
            return AuthenticationResult.unsuccessful();
        }
        var result = AuthenticationResult.successful(user.id());
        result.setGroups(List.copyOf(user.groups()));
        result.setTenants(List.of());
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // Nobody comes here without a login: Spring Security has answered before.
    }
}
