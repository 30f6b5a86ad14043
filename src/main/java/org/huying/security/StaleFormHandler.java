package org.huying.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Leads whoever sends a form of a session that has ended back to the login page; refuses everybody else. A page that sends
 * a part of itself learns that the login is gone and keeps what was typed: following a redirect it would lose it.
 */
class StaleFormHandler implements AccessDeniedHandler {

    private static final String PART_OF_A_PAGE = "HX-Request";

    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException, ServletException {
        if (exception instanceof CsrfException && request.getHeader(PART_OF_A_PAGE) != null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (exception instanceof CsrfException) {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else {
            refusal.handle(request, response, exception);
        }
    }
}
