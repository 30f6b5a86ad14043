package org.huying.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEvent;
import org.huying.call.CallEventType;
import org.huying.call.CallMessage;
import org.huying.call.Calls;
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

    private final Calls calls;
    private final Supports supports;
    private final Standings standings;
    private final NewsOfTasks news;
    private final Nearness nearness;
    private final Deadlines deadlines;
    private final DutyItems dutyItems;
    private final Names names;
    private final Clock clock;

    Courses(
            Calls calls,
            Supports supports,
            Standings standings,
            NewsOfTasks news,
            Nearness nearness,
            Deadlines deadlines,
            DutyItems dutyItems,
            Names names,
            Clock clock) {
        this.calls = calls;
        this.supports = supports;
        this.standings = standings;
        this.news = news;
        this.nearness = nearness;
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
        var messages = messages(call.number());
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
                messages,
                latest(news.of(task, call.number()), messages),
                due,
                nearness.of(List.of(call.number())).soonAt(call.number(), due),
                running.stream().anyMatch(deadline -> deadline.provisional() && isDue(deadline, due)),
                running.stream().map(deadline -> clock(deadline, locale)).toList(),
                happenings(timeline, messages));
    }

    private List<Course.Message> messages(String number) {
        var messages = calls.messages(number);
        if (messages.isEmpty()) {
            return List.of();
        }
        var authors = names.accounts(
                messages.stream().map(CallMessage::author).distinct().toArray(String[]::new));
        return messages.stream()
                .map(message -> new Course.Message(message.at(), authors.get(message.author()), message.text()))
                .toList();
    }

    private Course.Latest latest(News news, List<Course.Message> messages) {
        var urge = news.urges().isEmpty() ? null : news.urges().get(news.urges().size() - 1);
        return new Course.Latest(
                news.urges().size(),
                urge == null ? null : urge.at(),
                urge == null ? null : urge.note(),
                news.message() == null || messages.isEmpty() ? null : messages.get(messages.size() - 1),
                decided(news.decision()));
    }

    private Course.@Nullable Decided decided(@Nullable CallEvent event) {
        return event == null
                ? null
                : new Course.Decided(
                        Decision.of(event),
                        event.at(),
                        names.accounts(event.actor()).get(event.actor()),
                        event.note());
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

    private Course.Undecided decision(Standing.Work work) {
        return new Course.Undecided(
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

    private List<Course.Happening> happenings(List<CallEvent> events, List<Course.Message> messages) {
        var words = messages.iterator();
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
                        said(event, words)))
                .toList();
    }

    /** What is written on a call stands among its messages, one for each such event. */
    private static @Nullable String said(CallEvent event, Iterator<Course.Message> messages) {
        if (event.type() == CallEventType.MESSAGE && messages.hasNext()) {
            return messages.next().text();
        }
        if (event.type() == CallEventType.PROMISE_MOVED) {
            return event.newValue();
        }
        return event.dutyItem() == null ? event.note() : event.reason();
    }
}
