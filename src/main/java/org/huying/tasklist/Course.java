package org.huying.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huying.call.CallEventType;
import org.huying.call.CallStatus;
import org.huying.call.PromiseState;
import org.huying.call.SupportState;
import org.huying.call.Urgency;
import org.huying.deadline.DeadlineKind;
import org.huying.routing.Name;

/**
 * What became of a call so far, as those see it who have a task of it; the caller is not in it.
 *
 * @param sheet path of the call's sheet in the console
 * @param supervision number of the supervision that lasts
 * @param support the parts of the departments that were called to support, of each the last
 * @param decisions what departments have asked for and offices have not decided on yet
 * @param messages what caller and departments wrote to each other, oldest first
 * @param latest what came to the department since it last did something
 * @param dueAt by when the task must be done
 * @param soonAt from when on that is called soon
 * @param provisional whether that falls into a year whose official calendar is not known yet
 * @param deadlines those that run, oldest first
 * @param timeline oldest first
 */
record Course(
        String number,
        String sheet,
        String title,
        Urgency urgency,
        CallStatus status,
        @Nullable Name leadDepartment,
        @Nullable String promise,
        @Nullable LocalDate promisedDate,
        @Nullable PromiseState promiseState,
        @Nullable String supervision,
        List<Part> support,
        List<Undecided> decisions,
        List<Message> messages,
        Latest latest,
        @Nullable Instant dueAt,
        @Nullable Instant soonAt,
        boolean provisional,
        List<Clock> deadlines,
        List<Happening> timeline)
        implements Sheet {

    /** What a supporting department has to do and has done so far; {@code id} is its group id. */
    record Part(
            String id,
            @Nullable Name department,
            SupportState state,
            OffsetDateTime acknowledgeBy,
            OffsetDateTime resolveBy,
            @Nullable String promise,
            @Nullable LocalDate promisedDate,
            @Nullable String note,
            @Nullable OffsetDateTime endedAt) {}

    /** What offices decide since then; {@code step} is what the model calls it. */
    record Undecided(Name step, List<Name> offices, Instant since) {}

    /** What somebody wrote; {@code author} is who. */
    record Message(OffsetDateTime at, @Nullable Name author, String text) {}

    /**
     * What came to the department of the task since it last did something.
     *
     * @param urged how often it was urged
     * @param urgedAt when the last time
     * @param urge what was said with it
     * @param message that waits for its answer
     */
    record Latest(
            int urged,
            @Nullable OffsetDateTime urgedAt,
            @Nullable String urge,
            @Nullable Message message,
            @Nullable Decided decided) {}

    /** What was decided, when, by whom and why. */
    record Decided(
            Decision what,
            OffsetDateTime at,
            @Nullable Name by,
            @Nullable String why) {}

    /** A deadline that runs and how it is counted, a sentence a line; {@code department} where it is not the lead's. */
    record Clock(
            @Nullable Name department, DeadlineKind kind, Instant dueAt, boolean paused, List<String> explanation) {}

    /**
     * What happened.
     *
     * @param actor whoever did it; absent where the system did
     * @param department whoever did it, where it is {@code byDepartment}; otherwise whom it concerns
     * @param dutyItem by which a department was found, or by which it says whose the matter is
     * @param note why, in the words of whoever did it
     */
    record Happening(
            OffsetDateTime at,
            CallEventType type,
            @Nullable Name actor,
            @Nullable Name department,
            boolean byDepartment,
            @Nullable Name dutyItem,
            @Nullable String note) {}
}
