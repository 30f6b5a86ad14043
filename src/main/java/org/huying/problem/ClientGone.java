package org.huying.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Leaves an answer that nobody waits for any more: a browser was closed or went on while it was written. It is no fault
 * of ours and there is nobody to tell, so no other resolver gets to see it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClientGone implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ClientGone.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!isGone(exception)) {
            return null;
        }
        log.debug("Nobody waits any more for the answer to {} {}", request.getMethod(), request.getRequestURI());
        return new ModelAndView();
    }

    /** Only where an answer is written: of a request that breaks off while it is read, others say what is wrong. */
    private static boolean isGone(@Nullable Throwable failure) {
        return failure instanceof ClientAbortException
                || failure instanceof AsyncRequestNotUsableException
                || (failure instanceof HttpMessageNotWritableException && isGone(failure.getCause()));
    }
}
