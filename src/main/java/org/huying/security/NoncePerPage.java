package org.huying.security;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of Tasklist and Cockpit its own nonce. Camunda writes it into the header and into the page by way of the
 * servlet context, which all requests share: of two people who open a page at the same moment one got the other's, and a
 * browser that runs none of the page's scripts.
 */
class NoncePerPage extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var own = (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> call(request, method, arguments));
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    /** The nonce is an attribute of the request, all else of the context. */
    private static @Nullable Object call(HttpServletRequest request, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (arguments != null && NONCE.equals(arguments[0])) {
            if (method.getName().equals("setAttribute")) {
                request.setAttribute(NONCE, arguments[1]);
                return null;
            }
            if (method.getName().equals("getAttribute")) {
                return request.getAttribute(NONCE);
            }
        }
        try {
            return method.invoke(request.getServletContext(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
