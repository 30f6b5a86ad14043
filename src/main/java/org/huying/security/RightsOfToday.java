package org.huying.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads an account's groups again once a minute. A desk asks by itself for what is new, so its session never ends:
 * without this, whoever loses a group or the account would keep every right until the browser is closed.
 */
class RightsOfToday extends OncePerRequestFilter {

    static final Duration KEPT = Duration.ofMinutes(1);

    private static final String READ_AT = "security.rightsReadAt";

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final EngineAccounts accounts;
    private final Clock clock;

    RightsOfToday(EngineAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && known != null && isOld(session)) {
            session.setAttribute(READ_AT, clock.instant());
            accounts.authentication(known.getName())
                    .ifPresentOrElse(today -> renew(known, today, request, response), () -> end(session));
        }
        chain.doFilter(request, response);
    }

    private boolean isOld(HttpSession session) {
        return !(session.getAttribute(READ_AT) instanceof Instant read)
                || Duration.between(read, clock.instant()).abs().compareTo(KEPT) >= 0;
    }

    private void renew(
            Authentication known, Authentication today, HttpServletRequest request, HttpServletResponse response) {
        if (Set.copyOf(known.getAuthorities()).equals(Set.copyOf(today.getAuthorities()))) {
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(today);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static void end(HttpSession session) {
        session.invalidate();
        SecurityContextHolder.clearContext();
    }
}
