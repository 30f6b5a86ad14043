package org.huying.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.security.Visitor;

/** A browser that is closed while it is answered is nobody's fault. */
@HuyingTest
class ClientGoneTest {

    private static final Logger ALL = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger OURS = (Logger) LoggerFactory.getLogger(ClientGone.class);

    @LocalServerPort
    int port;

    ListAppender<ILoggingEvent> said;

    @BeforeEach
    void listen() {
        said = new ListAppender<>();
        said.list = new CopyOnWriteArrayList<>();
        said.start();
        ALL.addAppender(said);
        OURS.setLevel(Level.DEBUG);
    }

    @AfterEach
    void listenNoMore() {
        OURS.setLevel(null);
        ALL.detachAppender(said);
    }

    @ParameterizedTest
    @CsvSource({"text, text/plain", "text, text/html", "json, application/json"})
    void leavesNoError(String path, String accept) throws IOException, InterruptedException {
        var visitor = new Visitor(port);
        visitor.signIn("yuexiu.dispatch", "demo");
        try (var browser = new Socket(InetAddress.getLoopbackAddress(), port)) {
            browser.getOutputStream()
                    .write("GET /%s/%s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nCookie: JSESSIONID=%s\r\n\r\n"
                            .formatted(LargeAnswerController.PATH, path, accept, visitor.cookie("JSESSIONID"))
                            .getBytes(StandardCharsets.US_ASCII));
            LargeAnswerController.ASKED.acquire();
            browser.setSoLinger(true, 0);
        }
        LargeAnswerController.ANSWER.release();
        await().until(() -> said.list.stream()
                .anyMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN)
                        || event.getLoggerName().equals(ClientGone.class.getName())));
        assertThat(said.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
    }
}
