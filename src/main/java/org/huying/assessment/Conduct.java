package org.huying.assessment;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEvent;
import org.huying.call.CallEventType;
import org.huying.call.Calls;
import org.huying.deadline.Deadline;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/**
 * What each department did about a call, read from the call's events: whoever was late is late, also when another one
 * has the call by now; {@code call.bpmn} asks it for the departments.
 */
@Component("conduct")
public class Conduct {

    private static final Set<CallEventType> GIVEN = EnumSet.of(
            CallEventType.DISPATCHED,
            CallEventType.REASSIGNED,
            CallEventType.TAKEN_OVER,
            CallEventType.SUPPORT_REASSIGNED);

    private final Calls calls;
    private final Deadlines deadlines;

    Conduct(Calls calls, Deadlines deadlines) {
        this.calls = calls;
        this.deadlines = deadlines;
    }

    /** Group ids of every department that has led the call or was called to support it, in that order. */
    public Collection<String> departments(DelegateExecution execution) {
        return calls.timeline(execution.getProcessBusinessKey()).stream()
                .map(event -> event.type() == CallEventType.SUPPORT_CALLED
                        ? event.department()
                        : GIVEN.contains(event.type()) ? event.newValue() : null)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The inputs of the decision {@code assessment}, by name, for one of them. */
    Map<String, @Nullable Object> of(String department, String number) {
        var call = calls.require(number);
        var timeline = calls.timeline(number);
        var kept = deadlines.all(number);
        var leads = department.equals(call.leadDepartment());
        var unsolved = unsolved(department, timeline);
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put(
                AssessmentFacts.ACKNOWLEDGED_IN_TIME,
                !late(department, DeadlineKind.ACKNOWLEDGE, CallEventType.ACKNOWLEDGE_OVERDUE, timeline, kept));
        facts.put(
                AssessmentFacts.RESOLVED_IN_TIME,
                !late(department, DeadlineKind.RESOLVE, CallEventType.RESOLVE_OVERDUE, timeline, kept));
        facts.put(
                AssessmentFacts.REDO_COUNT,
                leads && Verdict.of(call.status()) == Verdict.UNSOLVED ? unsolved - 1 : unsolved);
        facts.put(AssessmentFacts.VERDICT, verdict(call, leads, unsolved));
        facts.put(AssessmentFacts.CALLER_RATING, leads ? call.rating() : null);
        return facts;
    }

    /** Late where the timeline says so; where no timer has told, the owner of a deadline that was not met in time. */
    private static boolean late(
            String department,
            DeadlineKind kind,
            CallEventType overdue,
            List<CallEvent> timeline,
            List<Deadline> kept) {
        return timeline.stream().anyMatch(event -> event.type() == overdue && department.equals(event.department()))
                || kept.stream()
                        .anyMatch(deadline -> deadline.kind() == kind
                                && deadline.breachedAt() == null
                                && deadline.outcome() != Deadline.Outcome.CANCELLED
                                && department.equals(deadline.owner())
                                && !deadline.isMetInTime());
    }

    /** How often a caller did not find solved what this department had resolved. */
    private static int unsolved(String department, List<CallEvent> timeline) {
        var times = 0;
        var resolver = "";
        for (var event : timeline) {
            if (event.type() == CallEventType.RESOLVED) {
                resolver = event.department();
            } else if (event.type() == CallEventType.VERIFIED
                    && "UNSOLVED".equals(event.newValue())
                    && department.equals(resolver)) {
                times++;
            }
        }
        return times;
    }

    /** The call's verdict for whoever leads it last; for others only what they left unsolved. */
    private static @Nullable String verdict(Call call, boolean leads, int unsolved) {
        if (leads) {
            return Verdict.of(call.status()).name();
        }
        return unsolved > 0 ? Verdict.UNSOLVED.name() : null;
    }
}
