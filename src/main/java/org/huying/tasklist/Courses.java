package org.huying.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEvent;
import org.huying.call.Support;
import org.huying.call.Supports;
import org.huying.deadline.Deadline;
import org.huying.deadline.Deadlines;
import org.huying.routing.DutyItem;
import org.huying.routing.DutyItems;
import org.huying.routing.Name;
import org.huying.standing.Standing;
import org.huying.standing.Standings;

/** Tells the {@link Course} of a call. */
@Component
class Courses {

    private final Supports supports;
    private final Standings standings;
    private final Deadlines deadlines;
    private final DutyItems dutyItems;
    private final Names names;
    private final Clock clock;

    Courses(
            Supports supports,
            Standings standings,
            Deadlines deadlines,
            DutyItems dutyItems,
            Names names,
            Clock clock) {
        this.supports = supports;
        this.standings = standings;
        this.deadlines = deadlines;
        this.dutyItems = dutyItems;
        this.names = names;
        this.clock = clock;
    }

    /** Of a call to which this happened, for those who have this task of it. */
    Course of(Call call, List<CallEvent> timeline, Task task, Locale locale) {
        var running = deadlines.all(call.number()).stream()
                .filter(Deadline::isRunning)
                .toList();
        var due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        return new Course(
                call.number(),
                "/calls/" + call.number(),
                call.report().title(),
                call.urgency(),
                call.status(),
                names.department(call.leadDepartment()),
                call.promise(),
                call.promisedDate(),
                call.promiseState(),
                call.supervision(),
                supports.of(call.number()).stream().map(this::part).toList(),
                standings.work(call.number()).stream()
                        .filter(Standing.Work::isDecision)
                        .map(this::decision)
                        .toList(),
                due,
                running.stream().anyMatch(deadline -> deadline.provisional() && isDue(deadline, due)),
                running.stream().map(deadline -> clock(deadline, locale)).toList(),
                happenings(timeline));
    }

    /** The engine keeps milliseconds, the ledger microseconds. */
    private static boolean isDue(Deadline deadline, @Nullable Instant due) {
        return due != null && deadline.due().toEpochMilli() == due.toEpochMilli();
    }

    private Course.Clock clock(Deadline deadline, Locale locale) {
        return new Course.Clock(
                names.department(deadline.isOfSupport() ? deadline.subject() : null),
                deadline.kind(),
                deadline.due(),
                deadline.isPaused(clock.instant()),
                deadlines.explain(deadline, locale));
    }

    private Course.Decision decision(Standing.Work work) {
        return new Course.Decision(
                work.name(),
                work.groups().stream()
                        .map(names::department)
                        .filter(Objects::nonNull)
                        .toList(),
                work.since());
    }

    private Course.Part part(Support support) {
        return new Course.Part(
                support.department(),
                names.department(support.department()),
                support.state(),
                support.acknowledgeBy(),
                support.resolveBy(),
                support.promise(),
                support.promisedDate(),
                support.note(),
                support.endedAt());
    }

    @Nullable
    Name dutyItem(@Nullable String code) {
        return code == null ? null : dutyItems.find(code).map(DutyItem::name).orElseGet(() -> new Name(code, code));
    }

    private List<Course.Happening> happenings(List<CallEvent> events) {
        var actors =
                names.accounts(events.stream().map(CallEvent::doer).distinct().toArray(String[]::new));
        return events.stream()
                .map(event -> new Course.Happening(
                        event.at(),
                        event.type(),
                        actors.get(event.doer()),
                        names.department(event.department()),
                        event.byDepartment(),
                        dutyItem(event.dutyItem()),
                        event.dutyItem() == null ? event.note() : event.reason()))
                .toList();
    }
}
