package org.huying.security;

import static org.springframework.http.HttpMethod.GET;

import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;

/** Remembers the page that asked for a login, to open it afterwards; never one of its scripts, pictures or fetches. */
class PageToReturnTo extends HttpSessionRequestCache {

    PageToReturnTo() {
        setRequestMatcher(
                new AndRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(GET, "/**"), new PageRequest()));
        setMatchingRequestParameterName(null);
    }
}
