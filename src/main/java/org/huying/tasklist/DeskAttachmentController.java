package org.huying.tasklist;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

import org.huying.attachment.Attachment;
import org.huying.attachment.AttachmentContent;
import org.huying.attachment.AttachmentView;

/** Photos and files on a task form: whoever may read a task may complete it, and so sees and adds them. */
@Hidden
@RestController
@RequestMapping("/desk")
class DeskAttachmentController {

    private final ReadableTasks tasks;
    private final TaskAttachments attachments;
    private final AttachmentContent contents;

    DeskAttachmentController(ReadableTasks tasks, TaskAttachments attachments, AttachmentContent contents) {
        this.tasks = tasks;
        this.attachments = attachments;
        this.contents = contents;
    }

    /** The header that a page of ours sends with an upload, so that no other page can send one in somebody's name. */
    record Token(String header, String value) {}

    static String folder(String task) {
        return "/desk/tasks/" + task + "/attachments";
    }

    @GetMapping("/token")
    Token token(CsrfToken token) {
        return new Token(token.getHeaderName(), token.getToken());
    }

    @PostMapping("/tasks/{id}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    AttachmentView attach(@PathVariable String id, @RequestParam MultipartFile file) {
        return attachments.attach(tasks.require(id), file);
    }

    @GetMapping("/tasks/{id}/attachments/{attachment}")
    ResponseEntity<Resource> content(@PathVariable String id, @PathVariable long attachment, WebRequest request) {
        return contents.answer(ofTask(id, attachment), request);
    }

    @GetMapping("/tasks/{id}/attachments/{attachment}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable String id, @PathVariable long attachment, WebRequest request) {
        return contents.thumbnail(ofTask(id, attachment), request);
    }

    private Attachment ofTask(String id, long attachment) {
        return attachments.require(tasks.require(id), attachment);
    }
}
