package org.huying.tasklist;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.attachment.Attachments;
import org.huying.call.Call;
import org.huying.call.CallEvent;
import org.huying.call.CallStatus;
import org.huying.call.Calls;
import org.huying.call.Unmaskings;
import org.huying.handling.Evidence;
import org.huying.order.Orders;
import org.huying.problem.Refusal;
import org.huying.routing.Categories;
import org.huying.routing.Category;
import org.huying.worktime.Due;

/** Gathers what Tasklist shows about a task. */
@Component
class TaskSheets {

    /** With a department that has to resolve it. */
    private static final Set<CallStatus> IN_HAND =
            EnumSet.of(CallStatus.DISPATCHED, CallStatus.ACKNOWLEDGED, CallStatus.IN_PROGRESS);

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Calls calls;
    private final Courses courses;
    private final Attachments attachments;
    private final Categories categories;
    private final Names names;
    private final Orders orders;
    private final OrderSheets orderSheets;
    private final DutyItemChoice dutyItems;
    private final ReturnChances chances;
    private final Evidence evidence;
    private final Allowances allowances;
    private final Unmaskings unmaskings;

    TaskSheets(
            TaskService tasks,
            RuntimeService runtime,
            Calls calls,
            Courses courses,
            Attachments attachments,
            Categories categories,
            Names names,
            Orders orders,
            OrderSheets orderSheets,
            DutyItemChoice dutyItems,
            ReturnChances chances,
            Evidence evidence,
            Allowances allowances,
            Unmaskings unmaskings) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.calls = calls;
        this.courses = courses;
        this.attachments = attachments;
        this.categories = categories;
        this.names = names;
        this.orders = orders;
        this.orderSheets = orderSheets;
        this.dutyItems = dutyItems;
        this.chances = chances;
        this.evidence = evidence;
        this.allowances = allowances;
        this.unmaskings = unmaskings;
    }

    /** What its form shows; that somebody has seen the caller's name and phone is put on record. */
    Sheet of(Task task, Locale locale) {
        var number = numberOf(task);
        var order = orders.find(number);
        return order.isPresent() ? orderSheets.of(order.get(), task) : of(callOf(number), task, locale);
    }

    /** What became of its call so far, without the caller; an order is its own course. */
    Sheet courseOf(Task task, Locale locale) {
        var number = numberOf(task);
        var order = orders.find(number);
        return order.isPresent()
                ? orderSheets.of(order.get(), task)
                : courses.of(callOf(number), calls.timeline(number), task, locale);
    }

    private TaskSheet of(Call call, Task task, Locale locale) {
        unmaskings.record(List.of(call));
        var report = call.report();
        var timeline = calls.timeline(call.number());
        var part = part(task);
        var requests = new Requests(timeline, part);
        return new TaskSheet(
                courses.of(call, timeline, task, locale),
                report.description(),
                categories.find(report.category()).map(Category::name).orElse(null),
                names.area(report.area()),
                report.place(),
                new TaskSheet.Caller(report.callerName(), report.callerPhone()),
                call.times().receivedAt(),
                names.department(part),
                requests.extension(),
                allowances.moreTime(call, part, requests),
                returned(requests.returned(), report.area()),
                chances.of(call, part, task),
                part == null && IN_HAND.contains(call.status()) && evidence.demandsPhoto(call),
                requests.hold(),
                allowances.hold(call, requests),
                call.redoCount(),
                report.kind(),
                call.opinion(),
                (String) tasks.getVariable(task.getId(), "cause"),
                attachments.of(call.number(), DeskAttachmentController.folder(task.getId())));
    }

    /** The duty items by which whoever has the task may return it. */
    List<ChoiceGroup> dutyItems(Task task) {
        var call = callOf(task);
        var part = part(task);
        return dutyItems.ofOthers(
                part == null ? call.requireLead() : part,
                call.report().area(),
                call.report().category());
    }

    /** When the part that a task is about would be due with so many working days more. */
    Due withMore(Task task, int workingDays) {
        return allowances.withMore(callOf(task), part(task), workingDays);
    }

    private TaskSheet.@Nullable Return returned(@Nullable CallEvent event, String area) {
        var item = event == null ? null : event.dutyItem();
        return event == null || item == null
                ? null
                : new TaskSheet.Return(
                        names.department(event.department()),
                        names.department(dutyItems.lead(item, area).orElse(null)),
                        courses.dutyItem(item),
                        event.reason());
    }

    private @Nullable String part(Task task) {
        return (String) tasks.getVariable(task.getId(), "target");
    }

    /** The call that a task belongs to; a task of an order belongs to none. */
    Call callOf(Task task) {
        return callOf(numberOf(task));
    }

    String numberOf(Task task) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .orElseThrow(() -> Refusal.notFound("tasklist.noCall"));
    }

    private Call callOf(String number) {
        return calls.find(number).orElseThrow(() -> Refusal.notFound("tasklist.noCall"));
    }
}
