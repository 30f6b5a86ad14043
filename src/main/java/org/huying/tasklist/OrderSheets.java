package org.huying.tasklist;

import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.deadline.ClockedTask;
import org.huying.order.Order;
import org.huying.order.Orders;
import org.huying.order.TargetAttachments;
import org.huying.routing.Name;

/** Gathers what the form of an order's task shows. */
@Component
class OrderSheets {

    /** So many are named; a form is no list of a thousand. */
    private static final int NAMED = 20;

    private final TaskService tasks;
    private final Orders orders;
    private final Names names;
    private final TargetAttachments attachments;

    OrderSheets(TaskService tasks, Orders orders, Names names, TargetAttachments attachments) {
        this.tasks = tasks;
        this.orders = orders;
        this.names = names;
        this.attachments = attachments;
    }

    OrderSheet of(Order order, Task task) {
        var target = (String) tasks.getVariable(task.getId(), "target");
        var followsUp = task.getTaskDefinitionKey().equals(ClockedTask.FOLLOW_UP.id());
        return new OrderSheet(
                order.number(),
                order.title(),
                order.text(),
                names.area(order.area()),
                issuer(order),
                order.issuedAt(),
                order.acknowledgeBy(),
                order.doneBy(),
                names.department(target),
                followsUp ? null : orders.target(order.number(), target).orElseThrow(),
                followsUp ? silent(order.number(), target) : null,
                (String) tasks.getVariable(task.getId(), "cause"),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                order.evidence(),
                attachments.of(order.number(), target, DeskAttachmentController.folder(task.getId())));
    }

    private OrderSheet.Silent silent(String number, String office) {
        var silent = orders.followedUp(number, office);
        var named = silent.stream()
                .limit(NAMED)
                .flatMap(target -> Stream.ofNullable(names.department(target)))
                .toList();
        return new OrderSheet.Silent(silent.size(), orders.tally(number).targets(), named);
    }

    private Name issuer(Order order) {
        @Nullable Name desk = names.department(order.issuerGroup());
        return desk == null
                ? names.accounts(order.issuer()).getOrDefault(order.issuer(), new Name(order.issuer(), order.issuer()))
                : desk;
    }
}
