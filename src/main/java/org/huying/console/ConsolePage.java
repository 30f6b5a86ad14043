package org.huying.console;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The pages of the console in the order of the menu, each with who may open it. Its name in the menu is the text
 * {@code console.page.<NAME>}.
 */
public enum ConsolePage {
    DISPATCH("/dispatch", Job.DISPATCHER, Job.ADMIN),
    COORDINATION("/coordination", Job.COORDINATOR, Job.ADMIN),
    OVERVIEW("/overview", Job.COORDINATOR, Job.LEADER, Job.ADMIN),
    REPORT("/report", Job.CALLER, Job.DISPATCHER, Job.COORDINATOR, Job.ADMIN),
    MINE("/mine", Job.CALLER, Job.DISPATCHER, Job.COORDINATOR, Job.ADMIN),
    CALLS("/calls", Job.CALLER, Job.DISPATCHER, Job.COORDINATOR, Job.OFFICER, Job.LEADER, Job.PROCESS_ADMIN, Job.ADMIN),
    ORDERS(
            "/orders",
            Job.CALLER,
            Job.DISPATCHER,
            Job.COORDINATOR,
            Job.OFFICER,
            Job.LEADER,
            Job.PROCESS_ADMIN,
            Job.ADMIN),
    GRIDS("/grids", Job.DISPATCHER, Job.COORDINATOR, Job.LEADER, Job.ADMIN),
    /** No secret inside; officers and callers read the rules that decided about a call on its sheet. */
    RULES("/rules", Job.ANALYST, Job.DISPATCHER, Job.COORDINATOR, Job.LEADER, Job.PROCESS_ADMIN, Job.ADMIN);

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // a set that nobody can change, which its type does not say
    private final Set<Job> jobs;

    ConsolePage(String path, Job... jobs) {
        this.path = path;
        this.jobs = Set.of(jobs);
    }

    public String path() {
        return path;
    }

    /** Whether one of these jobs is enough to open it. */
    public boolean opensFor(Set<Job> whoever) {
        return !Collections.disjoint(jobs, whoever);
    }

    static List<ConsolePage> of(Set<Job> whoever) {
        return Arrays.stream(values()).filter(page -> page.opensFor(whoever)).toList();
    }
}
