package org.huying.console.orders;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import org.huying.attachment.Attachment;
import org.huying.attachment.AttachmentContent;
import org.huying.order.OrderAccess;
import org.huying.order.TargetAttachments;

/** The photos of what those called did, with the session of whoever looks at the order. */
@Hidden
@RestController
@RequestMapping(OrderPageController.PATH + "/targets/{target}/attachments/{id}")
class OrderPhotoController {

    private final OrderReader reader;
    private final OrderAccess access;
    private final TargetAttachments attachments;
    private final AttachmentContent contents;

    OrderPhotoController(
            OrderReader reader, OrderAccess access, TargetAttachments attachments, AttachmentContent contents) {
        this.reader = reader;
        this.access = access;
        this.attachments = attachments;
        this.contents = contents;
    }

    @GetMapping
    ResponseEntity<Resource> content(
            @PathVariable String number, @PathVariable String target, @PathVariable long id, WebRequest request) {
        return contents.answer(require(number, target, id), request);
    }

    @GetMapping("/thumbnail")
    ResponseEntity<Resource> thumbnail(
            @PathVariable String number, @PathVariable String target, @PathVariable long id, WebRequest request) {
        return contents.thumbnail(require(number, target, id), request);
    }

    private Attachment require(String number, String target, long id) {
        access.requirePartReader(reader.require(number), target);
        return attachments.require(number, target, id);
    }
}
