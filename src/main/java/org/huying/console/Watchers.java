package org.huying.console;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells every browser that watches that calls or orders have changed, and nothing of how: a browser asks again for what it may see.
 * The database is looked at once a second, however many watch, and not at all while nobody does.
 */
@Component
public class Watchers {

    /** A stream ends after this time and the browser comes again, with a login that may have ended meanwhile. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** So often something is sent even when nothing happens: a browser that has gone is found out. */
    private static final int LOOKS_PER_HEARTBEAT = 15;

    /**
     * What happened last, and how many of the latest events are there: events are numbered before they are committed, and
     * one may come to light after a later one.
     */
    private static final String REVISION = """
            select (select coalesce(max(id), 0) || '.' || count(*) from call_event
                where id > (select coalesce(max(id), 0) - 500 from call_event))
              || '/' || (select coalesce(max(id), 0) || '.' || count(*) from order_event
                where id > (select coalesce(max(id), 0) - 500 from order_event))
            """;

    private final Set<SseEmitter> watching = ConcurrentHashMap.newKeySet();
    private final JdbcClient jdbc;
    private volatile String revision = "";
    private volatile boolean closing;
    private int looks;

    Watchers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far calls and orders had come when they were last looked at; while nobody watches nothing is known, and no two are alike. */
    public String revision() {
        return watching.isEmpty() ? "unknown " + System.nanoTime() : revision;
    }

    SseEmitter watch() {
        var watcher = new SseEmitter(LONGEST.toMillis());
        watcher.onCompletion(() -> watching.remove(watcher));
        watcher.onTimeout(watcher::complete);
        watcher.onError(gone -> watching.remove(watcher));
        watching.add(watcher);
        if (closing) {
            watcher.complete();
            return watcher;
        }
        send(watcher, SseEmitter.event().name("watching").reconnectTime(2000).data(revision));
        return watcher;
    }

    @Scheduled(fixedDelayString = "${huying.console.look:1s}", scheduler = "lookout")
    void look() {
        if (watching.isEmpty()) {
            return;
        }
        var now = jdbc.sql(REVISION).query(String.class).single();
        if (!now.equals(revision)) {
            revision = now;
            watching.forEach(
                    watcher -> send(watcher, SseEmitter.event().name("changed").data(now)));
        } else if (++looks % LOOKS_PER_HEARTBEAT == 0) {
            watching.forEach(watcher -> send(watcher, SseEmitter.event().comment("here")));
        }
    }

    /** Before the web server waits for what is under way: a stream would keep it waiting. Browsers come again by themselves. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        closing = true;
        watching.forEach(SseEmitter::complete);
    }

    private void send(SseEmitter watcher, SseEmitter.SseEventBuilder event) {
        try {
            watcher.send(event);
        } catch (IOException | IllegalStateException gone) {
            watching.remove(watcher);
        }
    }
}
