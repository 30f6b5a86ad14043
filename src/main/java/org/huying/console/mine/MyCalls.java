package org.huying.console.mine;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.huying.call.Call;
import org.huying.call.CallEventType;
import org.huying.call.CallStatus;
import org.huying.call.Calls;
import org.huying.call.Urgency;
import org.huying.console.Due;
import org.huying.console.Names;
import org.huying.console.SolutionAnswers;
import org.huying.console.Times;
import org.huying.handling.CallerRequests;
import org.huying.handling.Urged;
import org.huying.intake.CallAccess;
import org.huying.security.CurrentUser;

/** The calls that the user has reported. */
@Component
class MyCalls {

    private static final int PAGE = 20;
    private static final int MANY = 99;
    private static final Set<CallStatus> UNANSWERED = EnumSet.range(CallStatus.RECEIVED, CallStatus.DISPATCHED);
    private static final String NO_NUMBER_IS_LATER = "9";

    private final JdbcClient jdbc;
    private final Calls calls;
    private final CallAccess access;
    private final CurrentUser user;
    private final CallerRequests requests;
    private final NextSteps next;
    private final Answers answers;
    private final Revisions revisions;
    private final Names names;
    private final Times times;

    MyCalls(
            JdbcClient jdbc,
            Calls calls,
            CallAccess access,
            CurrentUser user,
            CallerRequests requests,
            NextSteps next,
            Answers answers,
            Revisions revisions,
            Names names,
            Times times) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.access = access;
        this.user = user;
        this.requests = requests;
        this.next = next;
        this.answers = answers;
        this.revisions = revisions;
        this.names = names;
        this.times = times;
    }

    /**
     * A page of calls.
     *
     * @param after the number after which the next page starts; absent on the last
     */
    record Page(List<MyCall> calls, @Nullable String after) {}

    /** A call for whose caller the user may speak. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    MyCall require(String number) {
        var call = calls.require(number);
        access.requireCaller(call);
        return of(List.of(call)).get(0);
    }

    /** How many calls wait for a word of the user's; beyond some nobody counts any more. */
    int waiting() {
        return jdbc.sql("select count(*) from (select from call where reporter = :user and closed_at is null and "
                        + Section.ASKING.condition() + " limit :many) waiting")
                .param("user", user.id())
                .param("many", MANY)
                .query(Integer.class)
                .single();
    }

    /** Those of a section, the newest first. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Page page(Section section, @Nullable String after) {
        var found = calls.list(
                "reporter = :user and number < :before and " + section.condition(),
                Map.of("user", user.id(), "before", after == null ? NO_NUMBER_IS_LATER : after, "now", times.now()),
                "number desc",
                0,
                PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(of(shown), found.size() > PAGE ? shown.get(PAGE - 1).number() : null);
    }

    private List<MyCall> of(List<Call> shown) {
        var numbers = shown.stream().map(Call::number).toList();
        var due = next.due(shown);
        var asked = answers.unanswered(shown);
        var resolved = answers.resolved(shown);
        var urged = requests.urged(numbers);
        var reached = revisions.of(numbers);
        var moved = calls.happened(numbers, Set.of(CallEventType.PROMISE_MOVED)).keySet();
        return shown.stream()
                .map(call -> of(
                        call,
                        due.get(call.number()),
                        moved.contains(call.number()),
                        urged.get(call.number()),
                        asked.get(call.number()),
                        resolved.get(call.number()),
                        reached.getOrDefault(call.number(), 0L)))
                .toList();
    }

    private MyCall of(
            Call call,
            @Nullable Due due,
            boolean moved,
            @Nullable Urged urged,
            Answers.@Nullable Word asked,
            Answers.@Nullable Word resolved,
            long revision) {
        var report = call.report();
        return new MyCall(
                call.number(),
                report.title(),
                call.status(),
                names.area(report.area()),
                report.place(),
                times.text(call.times().receivedAt()),
                next.sentence(call),
                next.promise(call, moved),
                due,
                call.urgency() == Urgency.EMERGENCY && UNANSWERED.contains(call.status()),
                urged == null || !call.status().isOpen() ? null : next.urged(urged),
                asked,
                resolved,
                SolutionAnswers.solution(call),
                call.rating(),
                revision,
                UUID.randomUUID().toString());
    }
}
