package org.huying.organization;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Who works where. */
@Component
public class Members {

    private final IdentityService identity;

    Members(IdentityService identity) {
        this.identity = identity;
    }

    /** Which of some accounts are in a group. */
    public Set<String> among(Collection<String> accounts, String group) {
        return accounts.isEmpty()
                ? Set.of()
                : identity
                        .createUserQuery()
                        .memberOfGroup(group)
                        .userIdIn(accounts.toArray(String[]::new))
                        .list()
                        .stream()
                        .map(User::getId)
                        .collect(Collectors.toSet());
    }

    /** Account ids of those in a group. */
    public List<String> of(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .toList();
    }
}
