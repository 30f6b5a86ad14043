package org.huying.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import org.huying.problem.Refusal;

/** Shows people the error page where machines get a problem document. */
@Component
@Order(PageErrors.BEFORE_PROBLEM_DETAILS)
class PageErrors implements HandlerExceptionResolver {

    static final int BEFORE_PROBLEM_DETAILS = -1;

    private final RequestMatcher pages = new PageRequest();

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!pages.matches(request)) {
            return null;
        }
        if (exception instanceof Refusal refusal) {
            var status = refusal.reason().status();
            response.setStatus(status);
            return new ModelAndView("error", Map.of("status", status, "detail", refusal.getMessage()));
        }
        if (!(exception instanceof ErrorResponse error)) {
            return null;
        }
        try {
            response.sendError(error.getStatusCode().value());
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
