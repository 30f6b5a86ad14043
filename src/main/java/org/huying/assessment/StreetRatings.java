package org.huying.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.huying.call.Call;
import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.call.CallStatus;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/**
 * What the street says of the departments that took part in its calls, next to what the caller says: each once, and with
 * a row of its own in the assessment, whenever it comes.
 */
@Service
public class StreetRatings {

    private static final String DECISION = "assessment";
    private static final Set<CallStatus> DONE = EnumSet.of(
            CallStatus.RESOLVED, CallStatus.CLOSED_SOLVED, CallStatus.CLOSED_UNSOLVED, CallStatus.CLOSED_UNCONFIRMED);

    private final JdbcClient jdbc;
    private final CallProgress progress;
    private final Conduct conduct;
    private final DecisionService decisions;
    private final Marks marks;
    private final RatingProperties properties;
    private final CurrentUser user;
    private final Clock clock;

    StreetRatings(
            JdbcClient jdbc,
            CallProgress progress,
            Conduct conduct,
            DecisionService decisions,
            Marks marks,
            RatingProperties properties,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.conduct = conduct;
        this.decisions = decisions;
        this.marks = marks;
        this.properties = properties;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Rates a department that led the call or was called to support it. Refused with 400 for one that took no part, with
     * 403 for oneself, with 409 before the call is resolved, too late, a second time, or on a call that followed another
     * one: what is one matter is rated once, on the main call.
     *
     * @param office the desk or coordination office of the street for which the user speaks
     */
    @Transactional
    public void rate(Call call, String office, String department, int rating, @Nullable String comment) {
        closed(call).ifPresent(refusal -> {
            throw refusal;
        });
        // Who was only named has done nothing yet that could be rated.
        if (!conduct.departments(call.number()).contains(department)) {
            throw Refusal.invalid("department", "assessment.tookNoPart", department);
        }
        if (user.inGroup(department)) {
            throw Refusal.forbidden("assessment.ownRating");
        }
        keep(call.number(), office, department, rating, comment);
        progress.note(call.number(), CallEventType.RATED, department, comment, String.valueOf(rating));
        marks.keep(
                call.number(),
                department,
                Marks.STREETS_ROUND,
                decisions
                        .evaluateDecisionTableByKey(
                                DECISION, Variables.createVariables().putValue(AssessmentFacts.STREET_RATING, rating))
                        .getResultList());
    }

    /**
     * The departments, by group id, that the user could rate for the street of the call: those that took part and have no
     * rating yet, but not the user's own; none when the call is not to be rated, or no longer.
     */
    public List<String> open(Call call) {
        if (closed(call).isPresent()) {
            return List.of();
        }
        var rated = of(List.of(call.number())).getOrDefault(call.number(), List.of()).stream()
                .map(StreetRating::department)
                .toList();
        return conduct.departments(call.number()).stream()
                .filter(department -> !rated.contains(department) && !user.inGroup(department))
                .toList();
    }

    /** By call number, in the order in which they came. */
    public Map<String, List<StreetRating>> of(Collection<String> callNumbers) {
        record Row(String number, StreetRating rating) {}
        if (callNumbers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from call_rating where call_number = any(:calls) order by rated_at, department")
                .param("calls", callNumbers.toArray(String[]::new))
                .query((row, index) -> new Row(
                        row.getString("call_number"),
                        new StreetRating(
                                row.getString("department"),
                                row.getInt("rating"),
                                row.getString("comment"),
                                row.getString("office"),
                                here(row.getObject("rated_at", OffsetDateTime.class)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::number, Collectors.mapping(Row::rating, Collectors.toList())));
    }

    /** Why nobody may be rated for the call, now or at all. */
    private Optional<Refusal> closed(Call call) {
        if (call.mergedInto() != null) {
            return Optional.of(Refusal.conflict("assessment.ratedOnMainCall", call.number(), call.mergedInto()));
        }
        var times = call.times();
        var done = times.closedAt() == null ? times.resolvedAt() : times.closedAt();
        if (!DONE.contains(call.status()) || done == null) {
            return Optional.of(Refusal.conflict("assessment.notResolved", call.number()));
        }
        if (clock.instant().isAfter(done.toInstant().plus(Duration.ofDays(properties.days())))) {
            return Optional.of(Refusal.conflict("assessment.ratedTooLate", properties.days()));
        }
        return Optional.empty();
    }

    private void keep(String number, String office, String department, int rating, @Nullable String comment) {
        try {
            jdbc.sql("""
                            insert into call_rating (call_number, department, rating, comment, office, rated_by, rated_at)
                            values (:call, :department, :rating, :comment, :office, :by, :now)
                            """)
                    .param("call", number)
                    .param("department", department)
                    .param("rating", rating)
                    .param("comment", comment)
                    .param("office", office)
                    .param("by", user.id())
                    .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("assessment.ratedAlready", department);
        }
    }

    private OffsetDateTime here(OffsetDateTime time) {
        return time.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
