package org.huying.security;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A change that a page of another origin has its reader's browser ask for: with the password that the browser remembers
 * for HTTP Basic it would look like the reader's own. Browsers say it in {@code Sec-Fetch-Site}; machines do not.
 */
class ForeignPage implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    @Override
    public boolean matches(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && FOREIGN.contains(String.valueOf(request.getHeader("Sec-Fetch-Site")));
    }
}
