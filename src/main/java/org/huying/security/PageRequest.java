package org.huying.security;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A request of a browser for a page, and not for a script, a picture or data: one that asks for HTML by name. */
class PageRequest implements RequestMatcher {

    private final MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);

    PageRequest() {
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return html.matches(request);
    }
}
