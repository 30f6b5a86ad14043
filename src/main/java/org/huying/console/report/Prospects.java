package org.huying.console.report;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.CallKind;
import org.huying.call.Responsibility;
import org.huying.call.Urgency;
import org.huying.console.Due;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.deadline.Deadlines;
import org.huying.organization.Organization;
import org.huying.routing.Categories;
import org.huying.routing.RoutingPreview;
import org.huying.worktime.Budget;

/** Looks ahead for a report that is being written: the same tables, the same calendar, and nothing is kept. */
@Component
class Prospects {

    private final RoutingPreview preview;
    private final SameMatter sameMatter;
    private final Deadlines deadlines;
    private final Categories categories;
    private final Organization organization;
    private final Names names;
    private final Times times;
    private final Clock clock;

    Prospects(
            RoutingPreview preview,
            SameMatter sameMatter,
            Deadlines deadlines,
            Categories categories,
            Organization organization,
            Names names,
            Times times,
            Clock clock) {
        this.preview = preview;
        this.sameMatter = sameMatter;
        this.deadlines = deadlines;
        this.categories = categories;
        this.organization = organization;
        this.names = names;
        this.times = times;
        this.clock = clock;
    }

    /** What a report would bring that is sent now. */
    Prospect of(Draft draft) {
        var area = organization.requireArea(draft.area());
        var text = draft.text() == null ? "" : draft.text();
        var outlook = preview.of(categories.require(draft.category()), area, text, draft.hint(), draft.kindOrProblem());
        var found = outlook.responsibility();
        return new Prospect(
                outlook.urgency(),
                draft.emergency() && outlook.urgency() != Urgency.EMERGENCY,
                names.department(draft.department() == null ? found.leadDepartment() : draft.department()),
                supporting(found, draft),
                due(outlook.acknowledge()),
                due(outlook.resolve()),
                names.of(organization.dispatchDesk(area)),
                due(outlook.assign()),
                sameMatter.of(draft));
    }

    /** As much of a report as is written. */
    record Draft(
            @Nullable String text,
            String category,
            String area,
            @Nullable Double latitude,
            @Nullable Double longitude,
            boolean emergency,
            @Nullable CallKind kind,
            @Nullable List<String> departments,
            @Nullable String department) {

        CallKind kindOrProblem() {
            return kind == null ? CallKind.PROBLEM : kind;
        }

        @Nullable
        Urgency hint() {
            return emergency ? Urgency.EMERGENCY : null;
        }
    }

    /** Those of the rule, and those that the street names; an opinion is answered by one alone. */
    private List<String> supporting(Responsibility found, Draft draft) {
        if (draft.kindOrProblem() == CallKind.CONSULTATION) {
            return List.of();
        }
        var named = draft.departments() == null ? List.<String>of() : draft.departments();
        return Stream.concat(found.supportingDepartments().stream(), named.stream())
                .filter(id -> !id.equals(found.leadDepartment()))
                .distinct()
                .map(names::department)
                .filter(Objects::nonNull)
                .toList();
    }

    private Due due(Budget budget) {
        var due = deadlines.dueAfter(clock.instant(), budget).atZone(clock.getZone());
        return Objects.requireNonNull(times.due(due.toOffsetDateTime()));
    }
}
