package org.huying.order;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

import org.huying.attachment.AttachmentContent;
import org.huying.attachment.AttachmentView;

/** Photos and files of what those called by an order did: each adds its own, desks of the area see all. */
@RestController
@RequestMapping("/api/orders/{number}/targets/{target}/attachments")
@Tag(name = "Orders")
class TargetAttachmentController {

    private final Orders orders;
    private final OrderAccess access;
    private final TargetAttachments attachments;
    private final AttachmentContent contents;

    TargetAttachmentController(
            Orders orders, OrderAccess access, TargetAttachments attachments, AttachmentContent contents) {
        this.orders = orders;
        this.access = access;
        this.attachments = attachments;
        this.contents = contents;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Attach a photo or file of what was done",
            description = "By the one called, as long as it has not reported done. Types as for calls.")
    ResponseEntity<AttachmentView> attach(
            @PathVariable String number, @PathVariable String target, @RequestParam MultipartFile file) {
        access.requireTarget(orders.require(number), target);
        var view = attachments.attach(number, target, file, folder(number, target));
        return ResponseEntity.created(URI.create(view.href())).body(view);
    }

    @GetMapping
    @Operation(summary = "What is attached", description = "Oldest first; a file that is lost says missing: true.")
    List<AttachmentView> all(@PathVariable String number, @PathVariable String target) {
        access.requirePartReader(orders.require(number), target);
        return attachments.of(number, target, folder(number, target));
    }

    @GetMapping("/{id}")
    @Operation(summary = "The content", description = "410 where it is lost.")
    ResponseEntity<Resource> content(
            @PathVariable String number, @PathVariable String target, @PathVariable long id, WebRequest request) {
        access.requirePartReader(orders.require(number), target);
        return contents.answer(attachments.require(number, target, id), request);
    }

    @GetMapping("/{id}/thumbnail")
    @Operation(summary = "A photo, small", description = "404 where none can be made, 410 where the photo is lost.")
    ResponseEntity<Resource> thumbnail(
            @PathVariable String number, @PathVariable String target, @PathVariable long id, WebRequest request) {
        access.requirePartReader(orders.require(number), target);
        return contents.thumbnail(attachments.require(number, target, id), request);
    }

    private static String folder(String number, String target) {
        return "/api/orders/" + number + "/targets/" + target + "/attachments";
    }
}
