package org.huying.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;

import org.apache.catalina.core.StandardContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;
import org.huying.security.Visitor;

@HuyingTest
class WatchersTest {

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    Watchers watchers;

    @Autowired
    ServletWebServerApplicationContext application;

    @Test
    void browserIsToldWhatItCameToAndThatSomethingHappened() throws IOException {
        try (var stream = new BufferedReader(new InputStreamReader(signedIn().open("live"), StandardCharsets.UTF_8))) {
            assertThat(event(stream)).isEqualTo("watching");
            stage.report("yuexiu-renmin-g01.grid", "street-order.vendors", "yuexiu-renmin-g01", "摊贩", "占道");
            assertThat(event(stream)).isEqualTo("changed");
        }
    }

    /** A page can not tell a silent line from a quiet day otherwise. */
    @Test
    void browserHearsSomethingEvenWhenNothingHappens() throws IOException {
        try (var stream = new BufferedReader(new InputStreamReader(signedIn().open("live"), StandardCharsets.UTF_8))) {
            var said = new ArrayList<String>();
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                while (!said.contains("here")) {
                    said.add(event(stream));
                }
            });
        }
    }

    private static String event(BufferedReader stream) throws IOException {
        for (var line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("event:")) {
                return line.substring("event:".length());
            }
        }
        return "";
    }

    /** Whoever turns pages fast leaves before the stream has begun: the end of the web server must not wait for them. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void browserThatLeavesAtOnceLeavesNothingUnderWay(boolean reset) throws IOException {
        var desk = signedIn();
        var before = underWay();
        for (int i = 0; i < 20; i++) {
            try (var browser = new Socket(InetAddress.getLoopbackAddress(), port)) {
                browser.getOutputStream()
                        .write("GET /live HTTP/1.1\r\nHost: localhost\r\nCookie: JSESSIONID=%s\r\n\r\n"
                                .formatted(desk.cookie("JSESSIONID"))
                                .getBytes(StandardCharsets.US_ASCII));
                if (reset) {
                    browser.setSoLinger(true, 0);
                }
            }
        }
        await().pollDelay(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(30)).until(() -> {
            // Who has gone is found out by the heartbeat.
            watchers.look();
            return underWay() <= before;
        });
    }

    /** Asynchronous requests, as the end of the web server counts them. */
    private long underWay() {
        var tomcat = ((TomcatWebServer) application.getWebServer()).getTomcat();
        return ((StandardContext) tomcat.getHost().findChildren()[0]).getInProgressAsyncCount();
    }

    private Visitor signedIn() {
        var desk = new Visitor(port);
        desk.signIn("yuexiu.dispatch", "demo");
        return desk;
    }
}
