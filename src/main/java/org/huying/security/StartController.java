package org.huying.security;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page, and the page after it: officers come straight to Tasklist, others choose. */
@Controller
class StartController {

    private static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin");

    private final AuthorizationService authorizations;
    private final CurrentUser user;

    StartController(AuthorizationService authorizations, CurrentUser user) {
        this.authorizations = authorizations;
        this.user = user;
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/")
    String start(Model model) {
        var applications = APPLICATIONS.stream().filter(this::mayOpen).toList();
        if (applications.equals(List.of("tasklist"))) {
            return "redirect:/camunda/app/tasklist/";
        }
        model.addAttribute("applications", applications);
        model.addAttribute("user", user.id());
        return "start";
    }

    private boolean mayOpen(String application) {
        return authorizations.isUserAuthorized(
                user.id(), List.copyOf(user.groups()), Permissions.ACCESS, Resources.APPLICATION, application);
    }
}
