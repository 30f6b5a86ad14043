package org.huying.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Leads back to the login page after a wrong password, and remembers the user name for it. */
class NameTried extends SimpleUrlAuthenticationFailureHandler {

    static final String ATTRIBUTE = "userNameTried";
    private static final int LONGEST = 64;

    NameTried() {
        super("/login?error");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException wrong)
            throws IOException, ServletException {
        var name = request.getParameter("username");
        if (name != null && name.length() <= LONGEST) {
            request.getSession().setAttribute(ATTRIBUTE, name);
        }
        super.onAuthenticationFailure(request, response, wrong);
    }
}
