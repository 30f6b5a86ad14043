package org.huying.organization;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** For real use: one administrator, who makes the other accounts; none of a demonstration that ran here before. */
@Component
@Profile("!demo")
class FirstAdministrator implements Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final IdentityService identity;
    private final AdministratorProperties properties;

    FirstAdministrator(IdentityService identity, AdministratorProperties properties) {
        this.identity = identity;
        this.properties = properties;
    }

    @Override
    public void provide(List<Department> departments) {
        removeDemoAccounts();
        var administrators = identity.createUserQuery()
                .memberOfGroup(Role.ADMINISTRATOR.group())
                .count();
        if (administrators == 0) {
            create();
        }
    }

    private void removeDemoAccounts() {
        var accounts = identity.createUserQuery().userEmail(DemoAccounts.EMAIL).list();
        accounts.forEach(account -> identity.deleteUser(account.getId()));
        if (!accounts.isEmpty()) {
            LOG.info("Removed {} accounts of a demonstration, their password is known to everybody", accounts.size());
        }
    }

    private void create() {
        var password = properties.password();
        if (password == null || password.isBlank()) {
            throw new NoAdministratorException();
        }
        var user = identity.newUser(properties.id());
        user.setFirstName(Role.ADMINISTRATOR.called());
        user.setLastName("");
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership(user.getId(), Role.ADMINISTRATOR.group());
        LOG.info("Created administrator \"{}\" with the password of huying.admin.password", user.getId());
    }
}
