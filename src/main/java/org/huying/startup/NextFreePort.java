package org.huying.startup;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** A demonstration whose port is taken moves to the next free one and says so; any other run refuses to start. */
@Component
@Profile("demo")
class NextFreePort implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(NextFreePort.class);
    private static final int DEFAULT = 8080;
    private static final int ATTEMPTS = 100;

    private final ServerProperties server;

    NextFreePort(ServerProperties server) {
        this.server = server;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        var wanted = server.getPort() == null ? DEFAULT : server.getPort();
        var port = nextFree(wanted);
        if (port != wanted) {
            LOG.info("Port {} is taken; using {} instead. 端口 {} 已被占用,改用 {}。", wanted, port, wanted, port);
            factory.setPort(port);
        }
    }

    private int nextFree(int wanted) {
        // 0 asks the system for any port; where all are taken, the refusal names the one that was asked for
        for (var port = wanted; wanted != 0 && port < wanted + ATTEMPTS; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        return wanted;
    }

    private boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(server.getAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** After Spring Boot's own customizer, which sets the configured port. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
