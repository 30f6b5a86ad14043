package org.huying.tasklist;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import org.huying.attachment.Attachment;
import org.huying.attachment.AttachmentDesk;
import org.huying.attachment.AttachmentView;
import org.huying.attachment.Attachments;
import org.huying.order.Orders;
import org.huying.order.TargetAttachments;

/** Photos and files of whatever a task is about: a call, or the part that one of those called has in an order. */
@Component
class TaskAttachments {

    private final TaskService tasks;
    private final TaskSheets sheets;
    private final Orders orders;
    private final TargetAttachments ofOrders;
    private final AttachmentDesk desk;
    private final Attachments ofCalls;

    TaskAttachments(
            TaskService tasks,
            TaskSheets sheets,
            Orders orders,
            TargetAttachments ofOrders,
            AttachmentDesk desk,
            Attachments ofCalls) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.orders = orders;
        this.ofOrders = ofOrders;
        this.desk = desk;
        this.ofCalls = ofCalls;
    }

    AttachmentView attach(Task task, MultipartFile file) {
        var number = sheets.numberOf(task);
        var folder = DeskAttachmentController.folder(task.getId());
        return orders.find(number).isPresent()
                ? ofOrders.attach(number, target(task), file, folder)
                : desk.attach(sheets.callOf(task).number(), file.getOriginalFilename(), file, null, folder);
    }

    Attachment require(Task task, long id) {
        var number = sheets.numberOf(task);
        return orders.find(number).isPresent()
                ? ofOrders.require(number, target(task), id)
                : ofCalls.require(sheets.callOf(task).number(), id);
    }

    private String target(Task task) {
        return (String) tasks.getVariable(task.getId(), "target");
    }
}
