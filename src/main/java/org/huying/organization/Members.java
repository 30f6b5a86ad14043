package org.huying.organization;

import java.util.List;

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

    /** Account ids of those in a group. */
    public List<String> of(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .toList();
    }
}
