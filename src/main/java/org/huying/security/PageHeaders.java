package org.huying.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/**
 * What a browser may do with our pages. The web applications under {@code /camunda} send their own policy, and their
 * two megabytes of scripts stay in the browser's cache.
 */
class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    /** Styles inside elements are for Swagger UI, which knows no other way. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        var ours = new NegatedRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher("/camunda/**"));
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(ours, new CacheControlHeadersWriter()))
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(ours, new ContentSecurityPolicyHeaderWriter(POLICY)));
    }
}
