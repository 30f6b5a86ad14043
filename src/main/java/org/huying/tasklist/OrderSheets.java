package org.huying.tasklist;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.order.Order;
import org.huying.order.Orders;
import org.huying.order.TargetAttachments;
import org.huying.routing.Name;

/** Gathers what the form of an order's task shows. */
@Component
class OrderSheets {

    private static final String FOLLOW_UP = "Activity_FollowUpOrder";

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
        var followsUp = task.getTaskDefinitionKey().equals(FOLLOW_UP);
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
                followsUp ? orders.tally(order.number()) : null,
                (String) tasks.getVariable(task.getId(), "cause"),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                order.evidence(),
                attachments.of(order.number(), target, DeskAttachmentController.folder(task.getId())));
    }

    private Name issuer(Order order) {
        @Nullable Name desk = names.department(order.issuerGroup());
        return desk == null
                ? names.accounts(order.issuer()).getOrDefault(order.issuer(), new Name(order.issuer(), order.issuer()))
                : desk;
    }
}
