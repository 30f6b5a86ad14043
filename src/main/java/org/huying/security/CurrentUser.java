package org.huying.security;

import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting: the account signed in for the current request, or the system itself when a timer acts. */
@Component
public class CurrentUser {

    /** The id under which the system acts when nobody is signed in. */
    public static final String SYSTEM = "system";

    private static final String ADMINISTRATORS = "camunda-admin";

    /** The account's id, {@value #SYSTEM} when nobody is signed in. */
    public String id() {
        var authentication = authentication();
        return authentication == null ? SYSTEM : authentication.getName();
    }

    /** The ids of the groups the account is in, as {@link RightsOfToday} keeps them; none when nobody is signed in. */
    public Set<String> groups() {
        var authentication = authentication();
        return authentication == null
                ? Set.of()
                : authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toUnmodifiableSet());
    }

    public boolean inGroup(String group) {
        return groups().contains(group);
    }

    /** Whether the account may read and change everything. */
    public boolean isAdmin() {
        return inGroup(ADMINISTRATORS);
    }

    private static @Nullable Authentication authentication() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof AnonymousAuthenticationToken ? null : authentication;
    }
}
