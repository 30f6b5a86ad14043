package org.huying.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.attachment.Attachments;
import org.huying.call.Call;
import org.huying.call.CallEvent;
import org.huying.call.CallMessage;
import org.huying.call.Calls;
import org.huying.call.Support;
import org.huying.call.Supports;
import org.huying.call.Unmaskings;
import org.huying.deadline.Deadline;
import org.huying.deadline.Deadlines;
import org.huying.order.Orders;
import org.huying.problem.Refusal;
import org.huying.routing.Categories;
import org.huying.routing.Category;

/** Gathers what the form of a task shows. */
@Component
class TaskSheets {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Calls calls;
    private final Supports supports;
    private final Deadlines deadlines;
    private final Attachments attachments;
    private final Categories categories;
    private final Names names;
    private final Clock clock;
    private final Orders orders;
    private final OrderSheets orderSheets;
    private final Unmaskings unmaskings;

    TaskSheets(
            TaskService tasks,
            RuntimeService runtime,
            Calls calls,
            Supports supports,
            Deadlines deadlines,
            Attachments attachments,
            Categories categories,
            Names names,
            Clock clock,
            Orders orders,
            OrderSheets orderSheets,
            Unmaskings unmaskings) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.calls = calls;
        this.supports = supports;
        this.deadlines = deadlines;
        this.attachments = attachments;
        this.categories = categories;
        this.names = names;
        this.clock = clock;
        this.orders = orders;
        this.orderSheets = orderSheets;
        this.unmaskings = unmaskings;
    }

    Sheet of(Task task, Locale locale) {
        var number = numberOf(task);
        var order = orders.find(number);
        return order.isPresent() ? orderSheets.of(order.get(), task) : of(callOf(number), task, locale);
    }

    private TaskSheet of(Call call, Task task, Locale locale) {
        unmaskings.record(List.of(call));
        var report = call.report();
        var timeline = calls.timeline(call.number());
        var part = (String) tasks.getVariable(task.getId(), "target");
        var requests = new Requests(timeline, part);
        var running = deadlines.all(call.number()).stream()
                .filter(Deadline::isRunning)
                .toList();
        var due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        return new TaskSheet(
                call.number(),
                report.title(),
                report.description(),
                categories.find(report.category()).map(Category::name).orElse(null),
                names.area(report.area()),
                report.place(),
                call.urgency(),
                call.status(),
                new TaskSheet.Caller(report.callerName(), report.callerPhone()),
                call.times().receivedAt(),
                names.department(call.leadDepartment()),
                names.department(part),
                supports.of(call.number()).stream().map(this::part).toList(),
                call.promise(),
                call.promisedDate(),
                call.promiseState(),
                requests.extension(),
                requests.hold(),
                call.supervision(),
                call.redoCount(),
                report.kind(),
                call.opinion(),
                (String) tasks.getVariable(task.getId(), "cause"),
                due,
                running.stream().anyMatch(deadline -> deadline.provisional() && isDue(deadline, due)),
                running.stream().map(deadline -> clock(deadline, locale)).toList(),
                happenings(timeline),
                attachments.of(call.number(), DeskAttachmentController.folder(task.getId())),
                messages(call.number()));
    }

    /** The call that a task belongs to; a task of an order belongs to none. */
    Call callOf(Task task) {
        return callOf(numberOf(task));
    }

    private String numberOf(Task task) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .orElseThrow(() -> Refusal.notFound("tasklist.noCall"));
    }

    private Call callOf(String number) {
        return calls.find(number).orElseThrow(() -> Refusal.notFound("tasklist.noCall"));
    }

    /** The engine keeps milliseconds, the ledger microseconds. */
    private static boolean isDue(Deadline deadline, @Nullable Instant due) {
        return due != null && deadline.due().toEpochMilli() == due.toEpochMilli();
    }

    private TaskSheet.Clock clock(Deadline deadline, Locale locale) {
        return new TaskSheet.Clock(
                names.department(deadline.isOfSupport() ? deadline.subject() : null),
                deadline.kind(),
                deadline.due(),
                deadline.isLate(clock.instant()),
                deadlines.explain(deadline, locale));
    }

    private TaskSheet.Part part(Support support) {
        return new TaskSheet.Part(
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

    private List<TaskSheet.Message> messages(String number) {
        var messages = calls.messages(number);
        if (messages.isEmpty()) {
            return List.of();
        }
        var authors = names.accounts(
                messages.stream().map(CallMessage::author).distinct().toArray(String[]::new));
        return messages.stream()
                .map(message -> new TaskSheet.Message(message.at(), authors.get(message.author()), message.text()))
                .toList();
    }

    private List<TaskSheet.Happening> happenings(List<CallEvent> events) {
        var actors =
                names.accounts(events.stream().map(CallEvent::actor).distinct().toArray(String[]::new));
        return events.stream()
                .map(event -> new TaskSheet.Happening(
                        event.at(),
                        event.type(),
                        actors.get(event.actor()),
                        names.department(event.department()),
                        event.note()))
                .toList();
    }
}
