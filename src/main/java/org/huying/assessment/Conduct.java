package org.huying.assessment;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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

    private static final Map<CallEventType, String> PROMISES =
            Map.of(CallEventType.PROMISE_KEPT, "KEPT", CallEventType.PROMISE_BROKEN, "BROKEN");
    /** Of a call that followed another one, the department that resolved the main call. */
    private static final Set<CallEventType> GIVEN_WITH_MAIN = EnumSet.of(
            CallEventType.RESOLVED,
            CallEventType.REASSIGNED,
            CallEventType.TAKEN_OVER,
            CallEventType.SUPPORT_REASSIGNED);

    private static final Set<CallEventType> SUPPORT_GIVEN =
            EnumSet.of(CallEventType.SUPPORT_CALLED, CallEventType.SUPPORT_REASSIGNED);

    /** What a supporting department is assessed for, though it was released afterwards. */
    private static final Set<CallEventType> ANSWERED_OR_LATE = EnumSet.of(
            CallEventType.SUPPORT_ACKNOWLEDGED,
            CallEventType.SUPPORT_RETURNED,
            CallEventType.ACKNOWLEDGE_OVERDUE,
            CallEventType.RESOLVE_OVERDUE);

    private final Calls calls;
    private final Deadlines deadlines;

    Conduct(Calls calls, Deadlines deadlines) {
        this.calls = calls;
        this.deadlines = deadlines;
    }

    /**
     * Group ids of every department that has led the call or was called to support it, in that order; without those that
     * were released before they had answered: they had nothing to show.
     */
    public Collection<String> departments(DelegateExecution execution) {
        return departments(execution.getProcessBusinessKey());
    }

    List<String> departments(String number) {
        var call = calls.require(number);
        var given = call.mergedInto() == null ? GIVEN : GIVEN_WITH_MAIN;
        var timeline = ownPart(call);
        return timeline.stream()
                .flatMap(event -> Stream.ofNullable(
                                event.type() == CallEventType.SUPPORT_CALLED
                                        ? event.department()
                                        : given.contains(event.type()) ? event.newValue() : null)
                        .filter(department -> !SUPPORT_GIVEN.contains(event.type()) || !isSpared(department, timeline)))
                .distinct()
                .toList();
    }

    /** Whether a supporting department was released before it had answered, and in time. */
    private static boolean isSpared(String department, List<CallEvent> timeline) {
        var own = timeline.stream()
                .filter(event -> department.equals(event.department()))
                .map(CallEvent::type)
                .toList();
        return own.contains(CallEventType.SUPPORT_RELEASED) && own.stream().noneMatch(ANSWERED_OR_LATE::contains);
    }

    /** Of a call that followed another one, what has happened since: all before is part of the main call's handling. */
    private List<CallEvent> ownPart(Call call) {
        var timeline = calls.timeline(call.number());
        if (call.mergedInto() == null) {
            return timeline;
        }
        var merged = timeline.stream()
                .filter(event -> event.type() == CallEventType.MERGED
                        && call.mergedInto().equals(event.newValue()))
                .reduce((first, last) -> last)
                .orElseThrow();
        return timeline.subList(timeline.indexOf(merged) + 1, timeline.size());
    }

    /** The inputs of the decision {@code assessment}, by name, for one of them. */
    Map<String, @Nullable Object> of(String department, String number) {
        var call = calls.require(number);
        var merged = call.mergedInto() != null;
        var timeline = ownPart(call);
        var kept = deadlines.all(number).stream()
                .filter(deadline -> deadline.outcome() != Deadline.Outcome.CANCELLED)
                .filter(deadline -> !merged || isOwn(deadline, timeline))
                .toList();
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
        facts.put(AssessmentFacts.YELLOW_CARDS, cards("YELLOW", department, timeline));
        facts.put(AssessmentFacts.RED_CARDS, cards("RED", department, timeline));
        facts.put(AssessmentFacts.PROMISE_OUTCOME, promise(department, timeline));
        facts.put(AssessmentFacts.MERGED, merged);
        facts.put(AssessmentFacts.RECURRED, recurred(department, timeline));
        facts.put(AssessmentFacts.STREET_RATING, null);
        return facts;
    }

    /** Whether a deadline of a call that followed another one was started after that. */
    private static boolean isOwn(Deadline deadline, List<CallEvent> ownPart) {
        return deadline.startedAt() != null
                && !ownPart.isEmpty()
                && !deadline.startedAt().isBefore(ownPart.get(0).at().toInstant());
    }

    /** Whether what this department had resolved last has come again. */
    private static boolean recurred(String department, List<CallEvent> timeline) {
        return department.equals(resolver(timeline))
                && timeline.stream()
                        .anyMatch(event -> event.type() == CallEventType.RECURRED && event.newValue() != null);
    }

    private static @Nullable String resolver(List<CallEvent> timeline) {
        return timeline.stream()
                .filter(event -> event.type() == CallEventType.RESOLVED)
                .reduce((first, last) -> last)
                .map(CallEvent::department)
                .orElse(null);
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

    private static int cards(String color, String department, List<CallEvent> timeline) {
        return (int) timeline.stream()
                .filter(event -> event.type() == CallEventType.CARD_SHOWN
                        && department.equals(event.department())
                        && color.equals(event.newValue()))
                .count();
    }

    /** {@code KEPT} or {@code BROKEN}, the last word on what the department promised; null where it promised no day. */
    private static @Nullable String promise(String department, List<CallEvent> timeline) {
        return timeline.stream()
                .filter(event -> PROMISES.containsKey(event.type()) && department.equals(event.department()))
                .map(event -> PROMISES.get(event.type()))
                .reduce((first, last) -> last)
                .orElse(null);
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
