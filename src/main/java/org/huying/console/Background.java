package org.huying.console;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import org.huying.problem.Refusal;

/** Does what takes longer than a request, two at a time, as whoever asked for it and in their language. */
public final class Background implements AutoCloseable {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;
    private static final Duration AT_THE_END = Duration.ofSeconds(5);

    private final ExecutorService workers;

    /** @param name of the threads */
    public Background(String name) {
        workers = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                    var thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Does it when its turn comes.
     *
     * @throws Refusal where too many wait already
     */
    public void start(Runnable work) {
        var locale = LocaleContextHolder.getLocale();
        // A context of its own: signing out empties the session's, and the work goes on as whoever began it.
        var whoeverAsks =
                new SecurityContextImpl(SecurityContextHolder.getContext().getAuthentication());
        var asWhoeverAsks = new DelegatingSecurityContextRunnable(
                () -> {
                    LocaleContextHolder.setLocale(locale);
                    try {
                        work.run();
                    } finally {
                        LocaleContextHolder.resetLocaleContext();
                    }
                },
                whoeverAsks);
        try {
            workers.execute(asWhoeverAsks);
        } catch (RejectedExecutionException e) {
            throw Refusal.conflict("console.busy");
        }
    }

    /** Takes nothing more, and waits a moment for what has begun. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(AT_THE_END.toSeconds(), TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
