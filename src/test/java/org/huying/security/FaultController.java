package org.huying.security;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Something of ours that is broken. */
@RestController
class FaultController {

    static final String PATH = "fault-for-tests";

    @GetMapping(PATH)
    String fail() {
        throw new IllegalStateException("on purpose");
    }
}
