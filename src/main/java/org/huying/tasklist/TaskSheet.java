package org.huying.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huying.attachment.AttachmentView;
import org.huying.call.Call;
import org.huying.call.CallEventType;
import org.huying.call.CallKind;
import org.huying.call.CallStatus;
import org.huying.call.PromiseState;
import org.huying.call.SupportState;
import org.huying.call.Urgency;
import org.huying.deadline.DeadlineKind;
import org.huying.routing.Name;

/**
 * The facts of a call as the form of one of its tasks shows them, the caller's name and phone among them: whoever may
 * read the task handles the call.
 *
 * @param extensionAsked working days and why, while the request waits for a decision; of the part the task is about
 * @param hold the plan and review date asked for last; absent where none was, or it was refused
 * @param supervision number of the supervision that lasts
 * @param opinion what the department answered to the opinion of a consultation
 * @param cause what is overdue, where the task is to coordinate
 * @param supportOf the supporting department whose part the task is about; absent where it is about the lead's
 * @param support the parts of the departments that were called to support, of each the last
 * @param dueAt by when the task must be done
 * @param provisional whether that falls into a year whose official calendar is not known yet
 * @param deadlines those that run, oldest first
 * @param timeline oldest first
 * @param messages what caller and departments wrote to each other, oldest first
 */
record TaskSheet(
        String number,
        String title,
        String description,
        @Nullable Name category,
        Place area,
        @Nullable String place,
        Urgency urgency,
        CallStatus status,
        Caller caller,
        OffsetDateTime receivedAt,
        @Nullable Name leadDepartment,
        @Nullable Name supportOf,
        List<Part> support,
        @Nullable String promise,
        @Nullable LocalDate promisedDate,
        @Nullable PromiseState promiseState,
        @Nullable String extensionAsked,
        @Nullable Hold hold,
        @Nullable String supervision,
        int redoCount,
        CallKind kind,
        Call.@Nullable Opinion opinion,
        @Nullable String cause,
        @Nullable Instant dueAt,
        boolean provisional,
        List<Clock> deadlines,
        List<Happening> timeline,
        List<AttachmentView> attachments,
        List<Message> messages)
        implements Sheet {

    /** A hold by its plan and the day of its review. */
    record Hold(@Nullable String plan, @Nullable String until) {}

    /** An area by its slug and both names. */
    record Place(String slug, String zh, String en) {}

    /** Who called, as far as known. */
    record Caller(@Nullable String name, @Nullable String phone) {}

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

    /** A deadline that runs and how it is counted, a sentence a line; {@code department} where it is not the lead's. */
    record Clock(@Nullable Name department, DeadlineKind kind, Instant dueAt, boolean late, List<String> explanation) {}

    /** What somebody wrote; {@code author} is their name. */
    record Message(OffsetDateTime at, @Nullable String author, String text) {}

    /** What happened; {@code actor} is the name of whoever did it, absent where the system did. */
    record Happening(
            OffsetDateTime at,
            CallEventType type,
            @Nullable String actor,
            @Nullable Name department,
            @Nullable String note) {}
}
