package org.huying.intake;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
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
import org.huying.attachment.AttachmentDesk;
import org.huying.attachment.AttachmentStage;
import org.huying.attachment.AttachmentView;
import org.huying.attachment.Attachments;
import org.huying.call.Call;
import org.huying.call.Calls;

/** Photos and files of a call: whoever may read the call sees them, whoever takes part in it adds to them. */
@RestController
@RequestMapping("/api/calls/{number}/attachments")
@Tag(name = "Attachments")
class AttachmentController {

    private final Calls calls;
    private final CallAccess access;
    private final AttachmentDesk desk;
    private final Attachments attachments;
    private final AttachmentContent contents;

    AttachmentController(
            Calls calls, CallAccess access, AttachmentDesk desk, Attachments attachments, AttachmentContent contents) {
        this.calls = calls;
        this.access = access;
        this.desk = desk;
        this.attachments = attachments;
        this.contents = contents;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Attach a photo or file",
            description =
                    "JPEG, PNG, WebP, PDF or MP4, told by content. Photos are kept without their metadata. stage is"
                            + " RESOLUTION for what was done, CALL for the matter itself.")
    ResponseEntity<AttachmentView> attach(
            @PathVariable String number,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable AttachmentStage stage) {
        var call = readable(number);
        access.requireParticipant(call);
        var view = desk.attach(number, file.getOriginalFilename(), file, stage, folder(number));
        return ResponseEntity.created(URI.create(view.href())).body(view);
    }

    @GetMapping
    @Operation(summary = "What is attached", description = "Oldest first; a file that is lost says missing: true.")
    List<AttachmentView> all(@PathVariable String number) {
        return attachments.of(readable(number).number(), folder(number));
    }

    @GetMapping("/{id}")
    @Operation(summary = "The content", description = "410 where it is lost.")
    ResponseEntity<Resource> content(@PathVariable String number, @PathVariable long id, WebRequest request) {
        return contents.answer(attachments.require(readable(number).number(), id), request);
    }

    @GetMapping("/{id}/thumbnail")
    @Operation(
            summary = "A photo, small",
            description = "JPEG, at most 320 points, upright; 404 where none can be made, 410 where the photo is lost.")
    ResponseEntity<Resource> thumbnail(@PathVariable String number, @PathVariable long id, WebRequest request) {
        return contents.thumbnail(attachments.require(readable(number).number(), id), request);
    }

    private Call readable(String number) {
        var call = calls.require(number);
        access.requireReader(call);
        return call;
    }

    private static String folder(String number) {
        return "/api/calls/" + number + "/attachments";
    }
}
