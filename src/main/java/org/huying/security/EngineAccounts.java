package org.huying.security;

import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Checks passwords against the engine's accounts; an account's groups become its authorities.
 *
 * <p>The engine locks an account for longer and longer after each wrong password, up to a minute. A locked account is
 * refused like a wrong password, so that nobody learns from the answer which accounts exist.
 */
@Component
class EngineAccounts implements AuthenticationProvider {

    private final IdentityService identity;

    EngineAccounts(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var id = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        if (isUnstorable(id) || !identity.checkPassword(id, password)) {
            throw new BadCredentialsException("Wrong user name or password");
        }
        return signedIn(id);
    }

    /** The account with its groups as they are now; empty when there is none of that id any more. */
    Optional<Authentication> authentication(String id) {
        return identity.createUserQuery().userId(id).count() == 0 ? Optional.empty() : Optional.of(signedIn(id));
    }

    private Authentication signedIn(String id) {
        var groups = identity.createGroupQuery().groupMember(id).orderByGroupId().asc().list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(id, null, groups);
    }

    /** PostgreSQL has no text with a NUL in it; asking for one is an error and not a wrong password. */
    private static boolean isUnstorable(String id) {
        return id.indexOf('\0') >= 0;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
