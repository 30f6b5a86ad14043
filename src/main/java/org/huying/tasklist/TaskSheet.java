package org.huying.tasklist;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.huying.attachment.AttachmentView;
import org.huying.call.Call;
import org.huying.call.CallKind;
import org.huying.routing.Name;
import org.huying.routing.ReturnRoom;
import org.huying.worktime.Due;

/**
 * The facts of a call as the form of one of its tasks shows them, the caller's name and phone among them: whoever may
 * read the task handles the call.
 *
 * @param course what became of it so far
 * @param supportOf the supporting department whose part the task is about; absent where it is about the lead's
 * @param extensionAsked working days and why, while the request waits for a decision; of the part the task is about
 * @param moreTime what asking for more time means; absent where no time runs that could be more
 * @param returned the return that waits for a ruling
 * @param returns whether the department may return it still; absent where nobody may by this task
 * @param photo whether it is not resolved without one
 * @param hold the plan and review date asked for last; absent where none was, or it was refused
 * @param holdRoom what asking for a hold means; absent where nobody leads
 * @param opinion what the department answered to the opinion of a consultation
 * @param cause what is overdue, where the task is to coordinate
 */
record TaskSheet(
        @JsonUnwrapped Course course,
        String description,
        @Nullable Name category,
        Place area,
        @Nullable String place,
        Caller caller,
        OffsetDateTime receivedAt,
        @Nullable Name supportOf,
        @Nullable String extensionAsked,
        @Nullable MoreTime moreTime,
        @Nullable Return returned,
        @Nullable ReturnChance returns,
        boolean photo,
        @Nullable Hold hold,
        @Nullable HoldRoom holdRoom,
        int redoCount,
        CallKind kind,
        Call.@Nullable Opinion opinion,
        @Nullable String cause,
        List<AttachmentView> attachments)
        implements Sheet {

    /**
     * More time that may be asked for.
     *
     * @param nth how often it would have been granted then, of {@code most}
     * @param longest so many working days at once
     * @param office that decides
     * @param then when it would be due, where a request waits for a decision
     */
    record MoreTime(
            long nth,
            int most,
            int longest,
            @Nullable Name office,
            @Nullable Due then) {}

    /**
     * A hold that may be asked for.
     *
     * @param nth how often it would have been granted then, of {@code most}
     * @param latest the last day of review that may be asked for
     * @param office that decides
     * @param open whether a request waits for a decision
     */
    record HoldRoom(
            long nth, int most, LocalDate latest, @Nullable Name office, boolean open) {}

    /** Who returned it, whose it is by which duty item, and why. */
    record Return(
            @Nullable Name department,
            @Nullable Name whose,
            @Nullable Name dutyItem,
            @Nullable String reason) {}

    /** How often it may be returned, and the office that rules on the next return. */
    record ReturnChance(
            @JsonUnwrapped ReturnRoom room, @Nullable Name office) {}

    /** A hold by its plan and the day of its review. */
    record Hold(@Nullable String plan, @Nullable String until) {}

    /** An area by its slug and both names. */
    record Place(String slug, String zh, String en) {}

    /** Who called, as far as known. */
    record Caller(@Nullable String name, @Nullable String phone) {}
}
