package org.huying.console.export;

import java.nio.file.Path;
import java.time.Instant;

/** One export: who asked for it, how far it is and how it ended. */
public final class Export {

    /** How it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isUnderWay() {
            return this == WAITING || this == RUNNING;
        }
    }

    private final String id;
    private final String owner;
    private final Format format;
    private final String name;
    private final long total;
    private final Path file;
    private final Instant askedAt;
    private volatile long done;
    private volatile State state = State.WAITING;

    Export(String id, String owner, Format format, String name, long total, Path file, Instant askedAt) {
        this.id = id;
        this.owner = owner;
        this.format = format;
        this.name = name;
        this.total = total;
        this.file = file;
        this.askedAt = askedAt;
    }

    public String id() {
        return id;
    }

    String owner() {
        return owner;
    }

    Format format() {
        return format;
    }

    /** The name of the file, for whoever keeps it. */
    public String name() {
        return name;
    }

    /** How many calls there were when it was asked for. */
    public long total() {
        return total;
    }

    /** How many calls are written. */
    public long done() {
        return done;
    }

    public State state() {
        return state;
    }

    Path file() {
        return file;
    }

    Instant askedAt() {
        return askedAt;
    }

    /** Moves on; what has been ended stays as it ended, and the answer is no. */
    synchronized boolean becomes(State next) {
        if (!state.isUnderWay()) {
            return false;
        }
        state = next;
        return true;
    }

    /** Counts a call that is written; no when nobody wants the rest any more. */
    synchronized boolean counts() {
        done++;
        return state == State.RUNNING;
    }
}
