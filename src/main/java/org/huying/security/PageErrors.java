package org.huying.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import org.huying.problem.Refusal;
import org.huying.problem.Refusals;

/** Shows people the error page where machines get a problem document. */
@Component
@Order(PageErrors.BEFORE_PROBLEM_DETAILS)
class PageErrors implements HandlerExceptionResolver {

    static final int BEFORE_PROBLEM_DETAILS = -1;

    private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

    private final RequestMatcher pages = new PageRequest();

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!pages.matches(request) || response.isCommitted()) {
            return null;
        }
        return Refusals.in(exception)
                .map(refusal -> refused(refusal, response))
                .orElseGet(() -> failed(exception, response));
    }

    private static ModelAndView refused(Refusal refusal, HttpServletResponse response) {
        var status = refusal.reason().status();
        response.setStatus(status);
        return new ModelAndView("error", Map.of("status", status, "detail", refusal.getMessage()));
    }

    /** The container shows the error page; of a fault of ours the log has the rest. */
    private static ModelAndView failed(Exception exception, HttpServletResponse response) {
        var status = status(exception);
        if (status.is5xxServerError()) {
            log.error("A page failed", exception);
        }
        try {
            response.sendError(status.value());
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpStatusCode status(Exception exception) {
        if (exception instanceof ErrorResponse error) {
            return error.getStatusCode();
        }
        return exception instanceof TypeMismatchException || exception instanceof MultipartException
                ? HttpStatus.BAD_REQUEST
                : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
