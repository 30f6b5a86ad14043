package org.huying.problem;

import java.util.Map;
import java.util.concurrent.Semaphore;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with more than any buffer holds, when the test says so. */
@RestController
class LargeAnswerController {

    static final String PATH = "large-for-tests";
    static final Semaphore ASKED = new Semaphore(0);
    static final Semaphore ANSWER = new Semaphore(0);

    private static final String MUCH = "much ".repeat(1_000_000);

    @GetMapping(PATH + "/text")
    String text() throws InterruptedException {
        waitForTheTest();
        return MUCH;
    }

    @GetMapping(path = PATH + "/json", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> json() throws InterruptedException {
        waitForTheTest();
        return Map.of("much", MUCH);
    }

    private static void waitForTheTest() throws InterruptedException {
        ASKED.release();
        ANSWER.acquire();
    }
}
