package org.huying.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts how often a piece of work waits for the database: a statement is one time, and so is a batch of them. */
public final class RoundTrips {

    /** The driver's own log of what it sends; whoever says {@code Sync} waits for the answer. */
    private static final Logger SENT = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private RoundTrips() {}

    /** Does the work, and gives the number of times this thread waited in it. */
    public static long of(Runnable work) {
        var counted = new Count(Thread.currentThread());
        var level = SENT.getLevel();
        var above = SENT.getUseParentHandlers();
        SENT.addHandler(counted);
        SENT.setUseParentHandlers(false);
        SENT.setLevel(Level.FINEST);
        try {
            work.run();
        } finally {
            SENT.setLevel(level);
            SENT.setUseParentHandlers(above);
            SENT.removeHandler(counted);
        }
        return counted.waits.get();
    }

    private static final class Count extends Handler {

        private final Thread thread;
        private final AtomicLong waits = new AtomicLong();

        private Count(Thread thread) {
            this.thread = thread;
        }

        @Override
        public void publish(LogRecord sent) {
            if (Thread.currentThread().equals(thread)
                    && String.valueOf(sent.getMessage()).contains("FE=> Sync")) {
                waits.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
