package org.huying.console.sheet;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

import org.huying.attachment.AttachmentContent;
import org.huying.attachment.AttachmentDesk;
import org.huying.attachment.AttachmentView;
import org.huying.attachment.Attachments;
import org.huying.intake.CallAccess;

/** Photos and files on the sheet of a call, with the session of whoever reads it. */
@Hidden
@Controller
@RequestMapping(SheetController.PATH + "/attachments")
class SheetAttachmentController {

    private final SheetReader reader;
    private final CallAccess access;
    private final AttachmentDesk desk;
    private final Attachments attachments;
    private final AttachmentContent contents;

    SheetAttachmentController(
            SheetReader reader,
            CallAccess access,
            AttachmentDesk desk,
            Attachments attachments,
            AttachmentContent contents) {
        this.reader = reader;
        this.access = access;
        this.desk = desk;
        this.attachments = attachments;
        this.contents = contents;
    }

    static String folder(String number) {
        return "/calls/" + number + "/attachments";
    }

    /** One file; what this account has attached already and sends again, because the answer was lost, is that one. */
    @PostMapping
    @ResponseBody
    AttachmentView attach(@PathVariable String number, @RequestParam MultipartFile file) {
        access.requireParticipant(reader.require(number));
        return desk.attachOnce(number, file.getOriginalFilename(), file, null, folder(number));
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> content(@PathVariable String number, @PathVariable long id, WebRequest request) {
        return contents.answer(attachments.require(reader.require(number).number(), id), request);
    }

    @GetMapping("/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable String number, @PathVariable long id, WebRequest request) {
        return contents.thumbnail(attachments.require(reader.require(number).number(), id), request);
    }
}
