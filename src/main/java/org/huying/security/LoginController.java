package org.huying.security;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The login page; after a wrong password the user name need not be typed again. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login(
            @SessionAttribute(name = NameTried.ATTRIBUTE, required = false) @Nullable String tried,
            HttpSession session,
            Model model) {
        session.removeAttribute(NameTried.ATTRIBUTE);
        model.addAttribute("tried", tried);
        return "login";
    }
}
