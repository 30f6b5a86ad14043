package org.huying.console;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.huying.organization.Department;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/** What whoever has signed in comes to do, told by their groups, and so which pages they may open. */
@Component
public class Jobs {

    private final CurrentUser user;
    private final Organization organization;

    Jobs(CurrentUser user, Organization organization) {
        this.user = user;
        this.organization = organization;
    }

    public Set<Job> current() {
        var jobs = EnumSet.noneOf(Job.class);
        user.groups().forEach(group -> of(group).ifPresent(jobs::add));
        return jobs;
    }

    /** Refuses whoever may not open the page. */
    public void require(ConsolePage page) {
        if (!page.opensFor(current())) {
            throw Refusal.forbidden("console.notForYou");
        }
    }

    /** Whether they steer the calls of others: desks, coordination offices, administrators. */
    public boolean steers() {
        return !Collections.disjoint(current(), EnumSet.of(Job.DISPATCHER, Job.COORDINATOR, Job.ADMIN));
    }

    /** Whether they take calls from one department and give them to another; a desk only assigns what nobody has. */
    public boolean reassigns() {
        return !Collections.disjoint(current(), EnumSet.of(Job.COORDINATOR, Job.ADMIN));
    }

    private Optional<Job> of(String group) {
        return switch (group) {
            case "camunda-admin" -> Optional.of(Job.ADMIN);
            case "process-admin" -> Optional.of(Job.PROCESS_ADMIN);
            case "analyst" -> Optional.of(Job.ANALYST);
            case "leader" -> Optional.of(Job.LEADER);
            default -> organization.department(group).map(Jobs::of);
        };
    }

    private static Job of(Department department) {
        return switch (department.kind()) {
            case CALLERS -> Job.CALLER;
            case DISPATCH -> Job.DISPATCHER;
            case COORDINATION -> Job.COORDINATOR;
            case DEPARTMENT, TEAM -> Job.OFFICER;
        };
    }
}
