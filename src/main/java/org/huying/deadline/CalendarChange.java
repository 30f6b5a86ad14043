package org.huying.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What loading a notice does to the deadlines that run.
 *
 * @param years the years whose notice is loaded
 * @param moving how many deadlines change their dates
 * @param moves the first 500 of them, oldest first
 */
public record CalendarChange(Set<Integer> years, int moving, List<Move> moves) {

    static final int LISTED = 500;

    /**
     * A deadline whose dates change.
     *
     * @param owner the department (group id) that has to keep it
     */
    public record Move(
            String callNumber,
            DeadlineKind kind,
            String subject,
            @Nullable String owner,
            Instant oldDue,
            Instant newDue,
            boolean provisional) {}
}
