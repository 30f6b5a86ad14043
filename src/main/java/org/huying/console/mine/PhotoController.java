package org.huying.console.mine;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.Resource;
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
import org.huying.console.ConsolePage;
import org.huying.console.Jobs;
import org.huying.console.Photos;

/** The photos of my calls, for the session of whoever looks at them. */
@Hidden
@RestController
@RequestMapping("/mine/{number}/photos")
class PhotoController {

    private final Jobs jobs;
    private final Photos photos;
    private final AttachmentContent contents;

    PhotoController(Jobs jobs, Photos photos, AttachmentContent contents) {
        this.jobs = jobs;
        this.photos = photos;
        this.contents = contents;
    }

    @PostMapping
    AttachmentView attach(@PathVariable String number, @RequestParam MultipartFile file) {
        jobs.require(ConsolePage.MINE);
        return photos.attach(number, file);
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> content(@PathVariable String number, @PathVariable long id, WebRequest request) {
        jobs.require(ConsolePage.MINE);
        return contents.answer(photos.require(number, id), request);
    }

    @GetMapping("/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable String number, @PathVariable long id, WebRequest request) {
        jobs.require(ConsolePage.MINE);
        return contents.thumbnail(photos.require(number, id), request);
    }
}
