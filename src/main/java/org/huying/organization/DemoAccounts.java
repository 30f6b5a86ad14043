package org.huying.organization;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** For a demonstration: an account for every group, of the same id and with a password that everybody knows. */
@Component
@Profile("demo")
class DemoAccounts implements Accounts {

    /** Tells a demo account from one that a person made; RFC 2606 keeps the domain from ever existing. */
    static final String EMAIL = "demo@huying.invalid";

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);
    private static final String PASSWORD = "demo";

    private final IdentityService identity;

    DemoAccounts(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void provide(List<Department> departments) {
        var present =
                identity.createUserQuery().list().stream().map(User::getId).collect(Collectors.toSet());
        departments.forEach(department -> provide(present, department.id(), department.called(), department.id()));
        Role.stream().forEach(role -> provide(present, account(role), role.called(), role.group()));
        LOG.info(
                "Demonstration: {} accounts with password \"{}\", among them admin, analyst, leader and one per group such as {}",
                identity.createUserQuery().userEmail(EMAIL).count(),
                PASSWORD,
                departments.get(0).id());
    }

    private static String account(Role role) {
        return role == Role.ADMINISTRATOR ? "admin" : role.group();
    }

    private void provide(Set<String> present, String id, String name, String group) {
        if (present.add(id)) {
            var user = identity.newUser(id);
            user.setFirstName(name);
            user.setLastName("");
            user.setEmail(EMAIL);
            user.setPassword(PASSWORD);
            identity.saveUser(user);
            identity.createMembership(id, group);
        }
    }
}
