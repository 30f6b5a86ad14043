package org.huying.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between a browser and Huying, which can be cut, or fall silent: open, and nothing comes through. Unlike a browser's
 * own "offline", this cuts off its workers, too.
 */
final class Line implements AutoCloseable {

    private final int port;
    private final ServerSocket end;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private boolean silent;

    Line(int port) throws IOException {
        this.port = port;
        this.end = new ServerSocket(0);
        start(this::accept);
    }

    /** Where the browser finds Huying at the other end. */
    String home() {
        return "http://localhost:" + end.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(Line::hangUp);
        open.clear();
    }

    synchronized void fallSilent() {
        silent = true;
    }

    /** What was said into the silence arrives now. */
    synchronized void mend() {
        cut = false;
        silent = false;
        notifyAll();
    }

    private synchronized void waitUntilHeard() throws InterruptedException {
        while (silent) {
            wait();
        }
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                var near = end.accept();
                if (cut) {
                    hangUp(near);
                } else {
                    connect(near, new Socket("localhost", port));
                }
            } catch (IOException e) {
                if (!end.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket near, Socket far) {
        open.add(near);
        open.add(far);
        start(() -> carry(near, far));
        start(() -> carry(far, near));
    }

    private void carry(Socket from, Socket to) {
        var some = new byte[8192];
        try (from;
                to) {
            for (int many = from.getInputStream().read(some);
                    many >= 0;
                    many = from.getInputStream().read(some)) {
                waitUntilHeard();
                to.getOutputStream().write(some, 0, many);
            }
        } catch (IOException e) {
            // Cut: both ends are closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        cut();
        end.close();
    }
}
