package org.huying.console.sheet;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

import org.huying.attachment.AttachmentContent;
import org.huying.attachment.AttachmentDesk;
import org.huying.attachment.Attachments;
import org.huying.console.Notices;
import org.huying.intake.CallAccess;

/** Photos and files on the sheet of a call, with the session of whoever reads it. */
@Controller
@RequestMapping(SheetController.PATH + "/attachments")
class SheetAttachmentController {

    private final SheetReader reader;
    private final CallSheets sheets;
    private final CallAccess access;
    private final AttachmentDesk desk;
    private final Attachments attachments;
    private final AttachmentContent contents;
    private final Notices notices;

    SheetAttachmentController(
            SheetReader reader,
            CallSheets sheets,
            CallAccess access,
            AttachmentDesk desk,
            Attachments attachments,
            AttachmentContent contents,
            Notices notices) {
        this.reader = reader;
        this.sheets = sheets;
        this.access = access;
        this.desk = desk;
        this.attachments = attachments;
        this.contents = contents;
        this.notices = notices;
    }

    static String folder(String number) {
        return "/calls/" + number + "/attachments";
    }

    /** One after the other; those before one that is refused are kept. */
    @PostMapping
    String attach(
            @PathVariable String number,
            @RequestParam List<MultipartFile> file,
            Model model,
            HttpServletResponse response) {
        access.requireParticipant(reader.require(number));
        file.forEach(each -> desk.attach(number, each.getOriginalFilename(), each, null, folder(number)));
        model.addAttribute("sheet", sheets.of(reader.require(number)));
        model.addAttribute("key", UUID.randomUUID());
        notices.say(response, "console.sheet.done.attach", file.size());
        return "console/sheet :: sheet";
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
