package org.huying.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.CallStatus;
import org.huying.call.Calls;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/** Finds the calls that somebody asks for among those they may see. */
@Component
class CallSearch {

    private static final Map<String, String> ORDERS = Map.of(
            "number", "number",
            "receivedAt", "received_at",
            "resolveBy", "resolve_by");
    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 200;

    private final Calls calls;
    private final Organization organization;
    private final CurrentUser user;
    private final CallAccess access;
    private final Clock clock;

    CallSearch(Calls calls, Organization organization, CurrentUser user, CallAccess access, Clock clock) {
        this.calls = calls;
        this.organization = organization;
        this.user = user;
        this.access = access;
        this.clock = clock;
    }

    /** One page of what was found and how many there are in all. */
    record Page(List<CallView> calls, int page, int size, long total) {}

    Page find(CallQuery query) {
        var conditions = new ArrayList<String>();
        Map<String, Object> parameters = new HashMap<>();
        visible(conditions, parameters);
        wanted(query, conditions, parameters);
        var page = within("page", query.page(), 0, 0, 1_000_000);
        var size = within("size", query.size(), USUAL_SIZE, 1, LARGEST_SIZE);
        var found =
                calls.find(String.join(" and ", conditions), parameters, order(query.sort()), page * (long) size, size);
        return new Page(
                found.calls().stream()
                        .map(call -> CallView.of(call, null, access.handles(call)))
                        .toList(),
                page,
                size,
                found.total());
    }

    private void visible(List<String> conditions, Map<String, Object> parameters) {
        if (CallAccess.READ_EVERYTHING.stream().anyMatch(user::inGroup)) {
            conditions.add("true");
            return;
        }
        conditions.add(
                "(reporter = :user or lead_department = any(:groups) or supporting_departments && :groups::text[]"
                        + " or area_path <@ :desks::ltree[])");
        parameters.put("user", user.id());
        parameters.put("groups", user.groups().toArray(String[]::new));
        parameters.put("desks", access.deskPaths().toArray(String[]::new));
    }

    private void wanted(CallQuery query, List<String> conditions, Map<String, Object> parameters) {
        if (query.status() != null && !query.status().isEmpty()) {
            conditions.add("status = any(:status)");
            parameters.put(
                    "status", query.status().stream().map(CallStatus::name).toArray(String[]::new));
        }
        if (query.area() != null) {
            conditions.add("area_path <@ :area::ltree");
            parameters.put("area", organization.requireArea(query.area()).path());
        }
        if (query.department() != null) {
            conditions.add("(lead_department = :department or supporting_departments @> array[:department]::text[])");
            parameters.put("department", query.department());
        }
        if (query.category() != null) {
            conditions.add("(category = :category or category like :category || '.%')");
            parameters.put("category", query.category());
        }
        if (query.overdue() != null) {
            conditions.add((query.overdue() ? "" : "not ")
                    + "exists (select from deadline where call_number = number and kind <> 'VERIFY'"
                    + " and ended_at is null and due_at < :now)");
            parameters.put("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime());
        }
        if (query.q() != null && query.q().indexOf(0) >= 0) {
            throw Refusal.invalid("q", "answer.unprintable", "q");
        }
        if (query.q() != null && !query.q().isBlank()) {
            conditions.add("(title || ' ' || description ilike :text or number = :q)");
            parameters.put("q", query.q().strip());
            parameters.put("text", "%" + query.q().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }

    private static String order(@Nullable String sort) {
        var wanted = sort == null || sort.isBlank() ? "-number" : sort;
        var descending = wanted.startsWith("-");
        var column = ORDERS.get(descending ? wanted.substring(1) : wanted);
        if (column == null) {
            throw Refusal.invalid("sort", "problem.wrongValue", ORDERS.keySet());
        }
        return column + (descending ? " desc" : "") + ", number" + (descending ? " desc" : "");
    }

    private static int within(String field, @Nullable Integer value, int usual, int least, int most) {
        if (value == null) {
            return usual;
        }
        if (value < least || value > most) {
            throw Refusal.invalid(field, "intake.outOfRange", least, most);
        }
        return value;
    }
}
