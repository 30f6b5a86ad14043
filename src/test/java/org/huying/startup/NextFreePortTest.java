package org.huying.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;

class NextFreePortTest {

    @Test
    void takenPortMovesToTheNextFreeOne() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThat(chosen(taken.getLocalPort())).isGreaterThan(taken.getLocalPort());
        }
    }

    @Test
    void freePortIsKept() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(chosen(free)).isEqualTo(free);
    }

    @Test
    void anyPortIsLeftToTheSystem() {
        assertThat(chosen(0)).isZero();
    }

    private static int chosen(int wanted) {
        var server = new ServerProperties();
        server.setPort(wanted);
        var factory = new TomcatServletWebServerFactory(wanted);
        new NextFreePort(server).customize(factory);
        return factory.getPort();
    }
}
