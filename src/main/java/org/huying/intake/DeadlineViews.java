package org.huying.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.deadline.Deadline;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/** The deadlines of a call as the API shows them. */
@Component
class DeadlineViews {

    private final Deadlines deadlines;
    private final Clock clock;

    DeadlineViews(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * One deadline.
     *
     * @param cause what is overdue, of a coordination of the lead department
     * @param support group id of the supporting department whose part it is about; absent for the lead's
     * @param late whether it was missed, or is overdue now
     * @param provisional whether it falls into a year whose official calendar is not known yet
     * @param explanation its arithmetic, a sentence a line
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            DeadlineKind kind,
            @Nullable String cause,
            @Nullable String support,
            int round,
            @Nullable String owner,
            String budget,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime warnAt,
            @Nullable OffsetDateTime endedAt,
            Deadline.@Nullable Outcome outcome,
            boolean late,
            boolean provisional,
            List<String> explanation) {}

    /** Those whose clock has started, oldest first. */
    List<View> of(String number, Locale locale) {
        return deadlines.all(number).stream()
                .filter(deadline -> deadline.startedAt() != null)
                .map(deadline -> view(deadline, locale))
                .toList();
    }

    private View view(Deadline deadline, Locale locale) {
        return new View(
                deadline.kind(),
                deadline.isOfSupport() || deadline.subject().isEmpty() ? null : deadline.subject(),
                deadline.isOfSupport() ? deadline.subject() : null,
                deadline.round(),
                deadline.owner(),
                deadline.budget().in(locale),
                here(deadline.startedAt()),
                here(deadline.dueAt()),
                here(deadline.warnAt()),
                here(deadline.endedAt()),
                deadline.outcome(),
                deadline.isLate(clock.instant()),
                deadline.provisional(),
                deadlines.explain(deadline, locale));
    }

    private @Nullable OffsetDateTime here(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
