package org.huying.console.mine;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.Calls;
import org.huying.console.Due;
import org.huying.console.Names;
import org.huying.console.SolutionAnswers;
import org.huying.console.Times;
import org.huying.intake.CallAccess;
import org.huying.security.CurrentUser;

/** The calls that the user has reported, those first that ask something of them. */
@Component
class MyCalls {

    private static final int PAGE = 20;
    private static final String NO_NUMBER_IS_LATER = "9";

    private final Calls calls;
    private final CallAccess access;
    private final CurrentUser user;
    private final NextSteps next;
    private final Names names;
    private final Times times;

    MyCalls(Calls calls, CallAccess access, CurrentUser user, NextSteps next, Names names, Times times) {
        this.calls = calls;
        this.access = access;
        this.user = user;
        this.next = next;
        this.names = names;
        this.times = times;
    }

    /**
     * A page of calls.
     *
     * @param after the number after which the next page starts; absent on the last
     */
    record Page(List<MyCall> calls, @Nullable String after) {}

    /** Those that are reported solved: only whoever called knows whether they are. */
    Page asking(@Nullable String after) {
        return page("status = 'RESOLVED'", after);
    }

    /** All others, the newest first. */
    Page others(@Nullable String after) {
        return page("status <> 'RESOLVED'", after);
    }

    /** A call for whose caller the user may speak. */
    MyCall require(String number) {
        var call = calls.require(number);
        access.requireCaller(call);
        return of(call, next.due(List.of(call)));
    }

    private Page page(String condition, @Nullable String after) {
        var found = calls.list(
                "reporter = :user and number < :before and " + condition,
                Map.of("user", user.id(), "before", after == null ? NO_NUMBER_IS_LATER : after),
                "number desc",
                0,
                PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var due = next.due(shown);
        return new Page(
                shown.stream().map(call -> of(call, due)).toList(),
                found.size() > PAGE ? shown.get(PAGE - 1).number() : null);
    }

    private MyCall of(Call call, Map<String, Due> due) {
        var report = call.report();
        return new MyCall(
                call.number(),
                report.title(),
                call.status(),
                names.area(report.area()),
                report.place(),
                times.text(call.times().receivedAt()),
                next.sentence(call),
                next.promise(call),
                due.get(call.number()),
                SolutionAnswers.solution(call),
                UUID.randomUUID().toString());
    }
}
