package org.huying.deadline;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.huying.worktime.Budget;

/** What happened to a deadline and cannot be read off its row. */
record DeadlineEvent(
        Instant at,
        Type type,
        @Nullable String who,
        @Nullable String why,
        @Nullable Budget extra,
        @Nullable Instant until,
        @Nullable String oldOwner,
        @Nullable Instant oldDue,
        @Nullable Instant newDue) {

    enum Type {
        EXTENDED,
        PAUSED,
        RESUMED,
        MOVED,
        OWNER_CHANGED,
        CANCELLED
    }

    static DeadlineEvent extended(Instant at, Budget extra, String who, String why) {
        return new DeadlineEvent(at, Type.EXTENDED, who, why, extra, null, null, null, null);
    }

    static DeadlineEvent paused(Instant at, Instant until, String who, String why) {
        return new DeadlineEvent(at, Type.PAUSED, who, why, null, until, null, null, null);
    }

    static DeadlineEvent resumed(Instant at, String who, String why) {
        return new DeadlineEvent(at, Type.RESUMED, who, why, null, null, null, null, null);
    }

    static DeadlineEvent moved(Instant at, String why) {
        return new DeadlineEvent(at, Type.MOVED, null, why, null, null, null, null, null);
    }

    static DeadlineEvent cancelled(Instant at, String who, String why) {
        return new DeadlineEvent(at, Type.CANCELLED, who, why, null, null, null, null, null);
    }

    static DeadlineEvent ownerChanged(Instant at, @Nullable String oldOwner, @Nullable String who, String why) {
        return new DeadlineEvent(at, Type.OWNER_CHANGED, who, why, null, null, oldOwner, null, null);
    }

    DeadlineEvent moving(Instant from, Instant to) {
        return new DeadlineEvent(at, type, who, why, extra, until, oldOwner, from, to);
    }
}
