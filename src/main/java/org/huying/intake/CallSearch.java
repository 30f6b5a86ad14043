package org.huying.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.CallList;
import org.huying.call.Calls;
import org.huying.call.ListedCall;
import org.huying.call.Pressing;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;

/** Finds the calls that somebody asks for among those they may see: one search for the API and for the pages. */
@Component
public class CallSearch {

    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 200;

    private final Calls calls;
    private final CallList list;
    private final Organization organization;
    private final VisibleCalls visible;
    private final CallViews views;
    private final Clock clock;

    CallSearch(
            Calls calls, CallList list, Organization organization, VisibleCalls visible, CallViews views, Clock clock) {
        this.calls = calls;
        this.list = list;
        this.organization = organization;
        this.visible = visible;
        this.views = views;
        this.clock = clock;
    }

    /** One page of what was found and how many there are in all. */
    record Page(List<CallView> calls, int page, int size, long total) {}

    /**
     * Some calls in the order that was asked for.
     *
     * @param next the key of the page after this one, to be asked for as {@code after}; absent on the last page
     */
    public record Slice(List<ListedCall> calls, @Nullable String next) {}

    /** Whether calls are found by the caller's name and telephone, too: a desk's right. */
    public boolean findsCallers() {
        return visible.ofDesk();
    }

    Page find(CallQuery query) {
        var key = SortKey.of(query.sort());
        var condition = condition(query);
        key.after(query.after(), condition);
        var page = within("page", query.page(), 0, 0, 1_000_000);
        var size = size(query);
        var found = calls.find(condition.sql(), condition.parameters(), key.order(), page * (long) size, size);
        return new Page(views.of(found.calls()), page, size, found.total());
    }

    /** The page of a list that starts after {@link CallQuery#after}; {@link CallQuery#page} is not asked. */
    public Slice list(CallQuery query) {
        var key = SortKey.of(query.sort());
        var condition = condition(query);
        key.after(query.after(), condition);
        var size = size(query);
        var found = list.rows(condition.sql(), condition.parameters(), key.order(), size + 1);
        return found.size() <= size
                ? new Slice(found, null)
                : new Slice(found.subList(0, size), key.keyOf(found.get(size - 1)));
    }

    /** Everything a query finds, to be read one by one; {@link CallQuery#after} and the page are not asked. */
    public FoundCalls all(CallQuery query) {
        return new FoundCalls(list, condition(query), SortKey.of(query.sort()));
    }

    /** Those of these calls that the user may see, in the order of their numbers. */
    public List<ListedCall> among(List<String> numbers) {
        var condition = new CallCondition().and("number = any(:numbers)", "numbers", numbers.toArray(String[]::new));
        visible.restrict(condition);
        return list.rows(condition.sql(), condition.parameters(), "number", numbers.size());
    }

    /** Which of some numbers are of calls that the user may see. */
    public Set<String> readable(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : among(List.copyOf(numbers)).stream().map(ListedCall::number).collect(Collectors.toSet());
    }

    /** How many calls a query finds. */
    public long total(CallQuery query) {
        var condition = condition(query);
        return list.total(condition.sql(), condition.parameters());
    }

    /** How many calls stand where among those asked for, whatever status and lateness is asked for. */
    public CallList.Counts counts(CallQuery query) {
        var condition = condition(query.ofAnyStatus());
        return list.counts(condition.sql(), condition.parameters(), at(clock.instant()));
    }

    /** What the query asks of a call, among those that the user may see. */
    CallCondition condition(CallQuery query) {
        var condition = new CallCondition();
        visible.restrict(condition);
        wanted(query, condition);
        if (query.q() != null) {
            SearchText.restrict(query.q(), visible.ofDesk(), condition);
        }
        return condition;
    }

    private void wanted(CallQuery query, CallCondition condition) {
        var now = at(clock.instant());
        if (query.from() != null && query.to() != null && query.to().isBefore(query.from())) {
            throw Refusal.invalid("to", "intake.toBeforeFrom", query.from());
        }
        condition
                .and("status = any(:status)", "status", names(query.status()))
                .and("urgency = any(:urgency)", "urgency", names(query.urgency()))
                .and("area_path <@ :area::ltree", "area", path(query.area()))
                .and(
                        Boolean.TRUE.equals(query.leads())
                                ? "lead_department = :department"
                                : "(lead_department = :department or supporting_departments @> array[:department]::text[])",
                        "department",
                        given(query.department()))
                .and("(category = :category or category like :category || '.%')", "category", given(query.category()))
                .and("received_at >= :from", "from", startOf(query.from()))
                .and(
                        "kind = :kind",
                        "kind",
                        query.kind() == null ? null : query.kind().name())
                .and(
                        "received_at < :to",
                        "to",
                        startOf(query.to() == null ? null : query.to().plusDays(1)));
        if (query.overdue() != null) {
            condition.and(query.overdue() ? Pressing.OVERDUE : "due_at >= :now", "now", now);
        }
        if (query.supervised() != null) {
            condition.and(either(query.supervised(), Pressing.SUPERVISED));
        }
        if (query.escalated() != null) {
            condition.and(either(query.escalated(), Pressing.ESCALATED));
        }
        if (query.due() == Lateness.OVERDUE) {
            condition.and(Pressing.OVERDUE, "now", now);
        } else if (query.due() == Lateness.SOON) {
            condition.and(Pressing.SOON, "now", now);
        }
    }

    private static String either(boolean wanted, String condition) {
        return (wanted ? "(" : "not (") + condition + ")";
    }

    private @Nullable String path(@Nullable String area) {
        return area == null || area.isBlank()
                ? null
                : organization.requireArea(area).path();
    }

    private @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private OffsetDateTime at(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String @Nullable [] names(@Nullable List<? extends Enum<?>> values) {
        return values == null || values.isEmpty()
                ? null
                : values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static int size(CallQuery query) {
        return within("size", query.size(), USUAL_SIZE, 1, LARGEST_SIZE);
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
