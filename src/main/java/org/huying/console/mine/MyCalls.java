package org.huying.console.mine;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.Calls;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.intake.CallAccess;
import org.huying.security.CurrentUser;

/** The calls that the user has reported, those first that ask something of them. */
@Component
class MyCalls {

    private static final int PAGE = 20;
    private static final int MOST_THAT_ASK = 50;
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
    List<MyCall> asking() {
        return find("status = 'RESOLVED'", NO_NUMBER_IS_LATER, MOST_THAT_ASK).stream()
                .map(this::of)
                .toList();
    }

    /** All others, the newest first. */
    Page others(@Nullable String after) {
        var found = find("status <> 'RESOLVED'", after == null ? NO_NUMBER_IS_LATER : after, PAGE + 1);
        var shown = found.stream().limit(PAGE).map(this::of).toList();
        return new Page(shown, found.size() > PAGE ? shown.get(PAGE - 1).number() : null);
    }

    /** A call for whose caller the user may speak. */
    MyCall require(String number) {
        var call = calls.require(number);
        access.requireCaller(call);
        return of(call);
    }

    private List<Call> find(String condition, String before, int most) {
        return calls.find(
                        "reporter = :user and number < :before and " + condition,
                        Map.of("user", user.id(), "before", before),
                        "number desc",
                        0,
                        most)
                .calls();
    }

    private MyCall of(Call call) {
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
                next.due(call),
                UUID.randomUUID().toString());
    }
}
