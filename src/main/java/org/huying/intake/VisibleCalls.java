package org.huying.intake;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.huying.security.CurrentUser;

/** Which calls somebody may know of, as a condition over the columns of {@code call}. */
@Component
class VisibleCalls {

    /** SQL and the values its named parameters stand for. */
    record Condition(String sql, Map<String, Object> parameters) {

        Condition {
            parameters = Map.copyOf(parameters);
        }
    }

    private static final String READABLE = "(reporter = :user or lead_department = any(:groups)"
            + " or supporting_departments && :groups::text[] or area_path <@ :desks::ltree[])";

    private final CurrentUser user;
    private final CallAccess access;

    VisibleCalls(CurrentUser user, CallAccess access) {
        this.user = user;
        this.access = access;
    }

    /** Those the user may read; {@link CallAccess#requireReader} says the same of one. */
    Condition readable() {
        return readsEverything() ? new Condition("true", Map.of()) : new Condition(READABLE, parameters());
    }

    /** Those and, for callers, what else there is in their neighbourhood: its number, title and status and no more. */
    Condition known() {
        if (readsEverything()) {
            return readable();
        }
        var parameters = parameters();
        parameters.put("neighbourhoods", access.neighbourhoods().toArray(String[]::new));
        return new Condition("(" + READABLE + " or area_path <@ :neighbourhoods::ltree[])", parameters);
    }

    private boolean readsEverything() {
        return CallAccess.READ_EVERYTHING.stream().anyMatch(user::inGroup);
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("user", user.id());
        parameters.put("groups", user.groups().toArray(String[]::new));
        parameters.put("desks", access.deskPaths().toArray(String[]::new));
        return parameters;
    }
}
