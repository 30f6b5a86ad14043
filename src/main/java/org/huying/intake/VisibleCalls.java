package org.huying.intake;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.huying.security.CurrentUser;

/** Which calls of many the user gets to see; {@link CallAccess#requireReader} says the same of one. */
@Component
class VisibleCalls {

    private final CurrentUser user;
    private final CallAccess access;

    VisibleCalls(CurrentUser user, CallAccess access) {
        this.user = user;
        this.access = access;
    }

    /** Whether the user works at a desk, where people ring again and their name and telephone are known. */
    boolean ofDesk() {
        return !access.deskPaths().isEmpty();
    }

    /** Leaves only the calls that the user may read. */
    void restrict(CallCondition condition) {
        if (!access.readsEverything()) {
            condition.and(anyOf(readable(condition)));
        }
    }

    /** Those and, for callers, what else there is in their neighbourhood: its number, title and status and no more. */
    CallCondition known() {
        var condition = new CallCondition();
        if (!access.readsEverything()) {
            var any = readable(condition);
            any.add("area_path <@ :neighbourhoods::ltree[]");
            condition
                    .with("neighbourhoods", access.neighbourhoods().toArray(String[]::new))
                    .and(anyOf(any));
        }
        return condition;
    }

    /** Only the parts that can be true are asked: each has its index. */
    private List<String> readable(CallCondition condition) {
        var any = new ArrayList<>(List.of("reporter = :user"));
        condition.with("user", user.id());
        if (!user.groups().isEmpty()) {
            any.add("lead_department = any(:groups)");
            any.add("supporting_departments <> '{}' and supporting_departments && :groups::text[]");
            condition.with("groups", user.groups().toArray(String[]::new));
        }
        var desks = access.deskPaths();
        if (!desks.isEmpty()) {
            any.add("area_path <@ :desks::ltree[]");
            condition.with("desks", desks.toArray(String[]::new));
        }
        return any;
    }

    private static String anyOf(List<String> parts) {
        return "(" + String.join(" or ", parts) + ")";
    }
}
