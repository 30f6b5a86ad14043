package org.huying.call;

import org.springframework.security.core.context.SecurityContextHolder;

/** Who is doing this: the account of the request, or the system itself when a timer fires. */
public final class Actor {

    /** The actor of everything that a timer does. */
    public static final String SYSTEM = "system";

    private Actor() {}

    public static String current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? SYSTEM : authentication.getName();
    }
}
