package org.huying.console;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream by which a page learns that it is time to ask again. */
@Controller
class LiveController {

    private final Watchers watchers;

    LiveController(Watchers watchers) {
        this.watchers = watchers;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live() {
        return watchers.watch();
    }
}
