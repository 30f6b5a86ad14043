package org.huying.console;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

import org.huying.security.Applications;
import org.huying.security.CurrentUser;

/** What the frame around every page of the console shows. */
@ControllerAdvice("org.huying.console")
class Frame {

    private final Jobs jobs;
    private final Applications applications;
    private final CurrentUser user;
    private final AccountLabels labels;

    Frame(Jobs jobs, Applications applications, CurrentUser user, AccountLabels labels) {
        this.jobs = jobs;
        this.applications = applications;
        this.user = user;
        this.labels = labels;
    }

    @ModelAttribute("menu")
    List<ConsolePage> menu() {
        return ConsolePage.of(jobs.current());
    }

    /** Asked of the engine where a page shows them: not for each part of one that is renewed. */
    @ModelAttribute("applications")
    LazyContextVariable<List<String>> applications() {
        return new LazyContextVariable<>() {
            @Override
            protected List<String> loadValue() {
                return applications.open();
            }
        };
    }

    @ModelAttribute("user")
    String user() {
        return user.id();
    }

    /** Asked for where a page shows it, likewise. */
    @ModelAttribute("userName")
    LazyContextVariable<String> userName() {
        return new LazyContextVariable<>() {
            @Override
            protected String loadValue() {
                return labels.of(user.id());
            }
        };
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
