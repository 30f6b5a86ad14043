package org.huying.console;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
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

    /**
     * So often something is sent even when nothing happens: a browser that has gone is found out, and one that hears nothing
     * for longer knows that its line is dead ({@code live.js}, which a comment would not reach).
     */
    private static final int LOOKS_PER_HEARTBEAT = 10;

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

    private final Map<SseEmitter, Arrival> coming = new ConcurrentHashMap<>();
    private final Set<SseEmitter> watching = ConcurrentHashMap.newKeySet();
    private final JdbcClient jdbc;
    private volatile String revision = "";
    private volatile boolean closing;
    private volatile int looks;

    Watchers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A browser that nothing is written to yet. Whoever has left before the request is through must not be found out while
     * it is: the web server would count that request as under way for good, and wait for it at its end.
     *
     * @param look the last one before it came
     * @param revision what was known then
     */
    private record Arrival(int look, String revision) {

        /** Whether a whole pause between two looks has gone by. */
        boolean isThrough(int looks) {
            return looks > look + 1;
        }
    }

    /** How far calls and orders had come when they were last looked at; while nobody watches nothing is known, and no two are alike. */
    public String revision() {
        return watching.isEmpty() ? "unknown " + System.nanoTime() : revision;
    }

    SseEmitter watch() {
        var watcher = new SseEmitter(LONGEST.toMillis());
        watcher.onCompletion(() -> forget(watcher));
        watcher.onTimeout(watcher::complete);
        watcher.onError(gone -> forget(watcher));
        coming.put(watcher, new Arrival(looks, revision));
        if (closing) {
            watcher.complete();
        }
        return watcher;
    }

    @Scheduled(fixedDelayString = "${huying.console.look:1s}", scheduler = "lookout")
    void look() {
        if (watching.isEmpty() && coming.isEmpty()) {
            return;
        }
        var look = looks + 1;
        looks = look;
        var now = jdbc.sql(REVISION).query(String.class).single();
        if (!now.equals(revision)) {
            revision = now;
            watching.forEach(
                    watcher -> send(watcher, SseEmitter.event().name("changed").data(now)));
        } else if (look % LOOKS_PER_HEARTBEAT == 0) {
            watching.forEach(
                    watcher -> send(watcher, SseEmitter.event().name("here").data(now)));
        }
        coming.forEach((watcher, arrival) -> {
            if (arrival.isThrough(look)) {
                greet(watcher, arrival);
            }
        });
    }

    /** Tells what was known when it came, and what has happened since. */
    private void greet(SseEmitter watcher, Arrival arrival) {
        watching.add(watcher);
        coming.remove(watcher);
        send(watcher, SseEmitter.event().name("watching").reconnectTime(2000).data(arrival.revision()));
        if (!arrival.revision().equals(revision)) {
            send(watcher, SseEmitter.event().name("changed").data(revision));
        }
    }

    /** Before the web server waits for what is under way: a stream would keep it waiting. Browsers come again by themselves. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        closing = true;
        coming.keySet().forEach(SseEmitter::complete);
        watching.forEach(SseEmitter::complete);
    }

    private void send(SseEmitter watcher, SseEmitter.SseEventBuilder event) {
        try {
            watcher.send(event);
        } catch (IOException | IllegalStateException gone) {
            forget(watcher);
        }
    }

    private void forget(SseEmitter watcher) {
        coming.remove(watcher);
        watching.remove(watcher);
    }
}
