package org.huying.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses parameters with the character 0, which no text of the database can hold, before anybody reads them. */
@Component
public class UnprintableText implements HandlerInterceptor, WebMvcConfigurer {

    /** The same for the fields of a body, which are no parameters: a pattern for whatever people write. */
    public static final String PRINTABLE = "[^\\x00]*";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) {
                if (value.indexOf(0) >= 0) {
                    throw Refusal.invalid(name, "answer.unprintable", name);
                }
            }
        });
        return true;
    }
}
