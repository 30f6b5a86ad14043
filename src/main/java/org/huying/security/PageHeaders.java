package org.huying.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a browser may do with our pages. The web applications under {@code /camunda} send their own policy, and their
 * two megabytes of scripts stay in the browser's cache.
 */
class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    /** No script and no style stands inside a page. Pictures may come from the page itself: a photo before it is sent. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Swagger UI writes styles into its elements and knows no other way. */
    private static final String POLICY_OF_SWAGGER = POLICY + "; style-src 'self' 'unsafe-inline'";

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        var ours = not(matcher("/camunda/**"));
        var swagger = matcher("/swagger-ui/**");
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(ours, new CacheControlHeadersWriter()))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        swagger, new ContentSecurityPolicyHeaderWriter(POLICY_OF_SWAGGER)))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new AndRequestMatcher(ours, not(swagger)), new ContentSecurityPolicyHeaderWriter(POLICY)));
    }

    private static RequestMatcher matcher(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path);
    }

    private static RequestMatcher not(RequestMatcher matcher) {
        return new NegatedRequestMatcher(matcher);
    }
}
