package org.huying.security;

import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import java.time.Clock;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two doors: machines say who they are with every request, people sign in once for everything they see. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher TASKLIST_LOGOUT =
            PATH.matcher(POST, "/camunda/api/admin/auth/user/{engine}/logout");
    /** A redirect to the login page would reach a script as a success. */
    private static final RequestMatcher FETCHED = new OrRequestMatcher(
            PATH.matcher("/camunda/api/**"), PATH.matcher("/desk/**"), new NegatedRequestMatcher(new PageRequest()));

    /** Every path below is matched as a path: other matchers miss the engine's servlets, which are not Spring MVC's. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean requestMatcherBuilder() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /**
     * HTTP Basic, no session; what a page of another origin would change with a remembered password is refused. The
     * engine learns who asks on {@code /engine-rest} only; on {@code /api} it trusts us and the modules decide, because
     * what the API guards are calls and not tasks.
     */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, ProblemResponse problems) throws Exception {
        return http.securityMatcher("/api/**", "/engine-rest/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(new ForeignPage())
                        .denyAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAnyAuthority("camunda-admin", "process-admin")
                        .anyRequest()
                        .authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** The description of the API: read by code generators with HTTP Basic and by people who have signed in. */
    @Bean
    @Order(2)
    SecurityFilterChain apiDescription(HttpSecurity http, ProblemResponse problems) throws Exception {
        return http.securityMatcher("/v3/api-docs/**", "/v3/api-docs.yaml")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .build();
    }

    /** The login page and a session, for everything that is not said above. */
    @Bean
    @Order(3)
    SecurityFilterChain people(HttpSecurity http, EngineAccounts accounts, Clock clock) throws Exception {
        // The end of a stream comes back as a dispatch of its own; its request was let in when it began.
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        // The login page by its path: what it says of a sign-out or a stale form stands behind it.
                        .requestMatchers(
                                "/login",
                                "/huying.css",
                                "/theme.js",
                                "/favicon.ico",
                                "/webjars/bootstrap/**",
                                "/language")
                        .permitAll()
                        // The web applications' own ways in, past ours.
                        .requestMatchers(
                                "/camunda/api/admin/auth/user/{engine}/login/**", "/camunda/api/admin/setup/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                // Camunda's own filter guards its web applications.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"))
                .formLogin(login -> login.loginPage("/login")
                        .failureHandler(new NameTried())
                        .permitAll())
                .logout(logout -> logout.logoutRequestMatcher(
                                new OrRequestMatcher(PATH.matcher(POST, "/logout"), TASKLIST_LOGOUT))
                        .defaultLogoutSuccessHandlerFor(
                                new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT), TASKLIST_LOGOUT)
                        .logoutSuccessUrl("/login?signedOut"))
                // A fresh session, so that nothing of another account that was signed in before comes along.
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(cache -> cache.requestCache(new PageToReturnTo()))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), FETCHED)
                        .accessDeniedHandler(new StaleFormHandler()))
                .headers(new PageHeaders())
                .addFilterAfter(new RightsOfToday(accounts, clock), SecurityContextHolderFilter.class)
                .build();
    }
}
