package org.huying.security;

import static org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands before Tasklist, Cockpit, Admin and the engine's REST interface, right after Spring Security: our login, handed on. */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

    @Bean
    FilterRegistrationBean<Filter> webApplicationLogin() {
        return handOver(new ContainerBasedAuthenticationFilter(), "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> engineRestLogin() {
        return handOver(new ProcessEngineAuthenticationFilter(), "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<Filter> webApplicationNonce() {
        return afterLogin(new NoncePerPage(), "/camunda/app/*");
    }

    private static FilterRegistrationBean<Filter> handOver(Filter filter, String... paths) {
        var registration = afterLogin(filter, paths);
        registration.addInitParameter(AUTHENTICATION_PROVIDER_PARAM, SignedInUser.class.getName());
        return registration;
    }

    private static FilterRegistrationBean<Filter> afterLogin(Filter filter, String... paths) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setName(filter.getClass().getSimpleName());
        registration.addUrlPatterns(paths);
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        registration.setAsyncSupported(true);
        return registration;
    }
}
