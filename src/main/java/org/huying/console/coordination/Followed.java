package org.huying.console.coordination;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.huying.call.CallList;
import org.huying.call.CallStatus;
import org.huying.call.ListedCall;
import org.huying.organization.DepartmentKind;
import org.huying.organization.Organization;
import org.huying.security.CurrentUser;
import org.huying.tasklist.CallTasks;

/**
 * The calls that an office has decided about and that are not settled: until they are, its own time runs on before the level
 * above is called. Those that it leads itself belong to them; those that wait for its decision do not.
 */
@Component
class Followed {

    /** Whoever has more to decide than this sees some of it here, too. */
    private static final int WAITING = 500;

    private static final String FOLLOWED = """
            status = any(:open) and number <> all(:waiting) and (lead_department = any(:offices) or number in (
              select call_number from deadline
              where owner = any(:offices) and kind = 'COORDINATE' and started_at is not null and ended_at is null))
            """;

    private final CallList list;
    private final CallTasks tasks;
    private final Organization organization;
    private final CurrentUser user;

    Followed(CallList list, CallTasks tasks, Organization organization, CurrentUser user) {
        this.list = list;
        this.tasks = tasks;
        this.organization = organization;
        this.user = user;
    }

    long total() {
        return list.total(FOLLOWED, parameters());
    }

    /** So many, by their next deadline. */
    List<ListedCall> first(int most) {
        return list.rows(FOLLOWED, parameters(), "due_at, number", most);
    }

    private Map<String, ?> parameters() {
        var waiting =
                tasks.waiting(Matter.ESCALATED.tasks(), 0, WAITING).stream().map(CallTasks.Waiting::number);
        return Map.of(
                "open", CallStatus.OPEN.stream().map(CallStatus::name).toArray(String[]::new),
                "waiting", waiting.toArray(String[]::new),
                "offices", user.groups().stream().filter(this::isOffice).toArray(String[]::new));
    }

    private boolean isOffice(String group) {
        return organization
                .department(group)
                .filter(department -> department.kind() == DepartmentKind.COORDINATION)
                .isPresent();
    }
}
