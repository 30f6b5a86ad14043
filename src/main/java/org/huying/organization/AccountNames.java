package org.huying.organization;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** What those are called who act in Huying. */
@Component
public class AccountNames {

    private final IdentityService identity;

    AccountNames(IdentityService identity) {
        this.identity = identity;
    }

    /** By account id; the system, which is no account, is absent. */
    public Map<String, String> of(Collection<String> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : identity.createUserQuery().userIdIn(accounts.toArray(String[]::new)).list().stream()
                        .collect(Collectors.toMap(
                                User::getId, user -> (user.getFirstName() + " " + user.getLastName()).strip()));
    }
}
