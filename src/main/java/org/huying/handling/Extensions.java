package org.huying.handling;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEvent;
import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.deadline.ExtensionRule;
import org.huying.security.CurrentUser;

/** Extensions (延期): asked for before the deadline, usually once, and granted by the coordination office. */
@Component
class Extensions {

    private final Calls calls;
    private final CallProgress progress;
    private final Deadlines deadlines;
    private final ExtensionRule rule;
    private final CurrentUser user;

    Extensions(Calls calls, CallProgress progress, Deadlines deadlines, ExtensionRule rule, CurrentUser user) {
        this.calls = calls;
        this.progress = progress;
        this.deadlines = deadlines;
        this.rule = rule;
        this.user = user;
    }

    /** How many working days may be asked for at most. */
    int longest() {
        return rule.longest();
    }

    /** Keeps the request, or refuses it: the deadline is over, or time was granted as often as it may be. */
    void ask(Call call, int workingDays, @Nullable String why) {
        rule.check(current(call.number()), count(call.number(), CallEventType.EXTENDED));
        progress.note(
                call.number(),
                CallEventType.EXTENSION_ASKED,
                call.requireLead(),
                "+" + workingDays + (why == null ? "" : " · " + why),
                Integer.toString(workingDays));
    }

    /**
     * Grants what was asked for last; the timers and every date that is shown follow the ledger. Refused once the
     * deadline is over: its timer has called coordination by then, which may extend.
     */
    void grant(String number, @Nullable String note) {
        progress.lock(number);
        rule.checkGrant(current(number));
        extend(number, asked(number), note);
    }

    /** The request came to nothing: the deadline passed and nobody had decided. */
    void lapse(String number) {
        progress.note(
                number, CallEventType.EXTENSION_LAPSED, calls.require(number).requireLead(), null, null);
    }

    /** Grants working days more; what was late stays late. */
    void extend(String number, int workingDays, @Nullable String note) {
        progress.lock(number);
        var before = current(number);
        var extended = deadlines.extend(number, DeadlineKind.RESOLVE, workingDays, user.id(), note == null ? "" : note);
        progress.extended(number, before, extended.due(), note);
    }

    void refuse(String number, @Nullable String note) {
        progress.note(
                number, CallEventType.EXTENSION_REFUSED, calls.require(number).requireLead(), note, null);
    }

    private int asked(String number) {
        return calls.timeline(number).stream()
                .filter(event -> event.type() == CallEventType.EXTENSION_ASKED)
                .map(CallEvent::newValue)
                .reduce((first, last) -> last)
                .map(Integer::valueOf)
                .orElseThrow();
    }

    private long count(String number, CallEventType type) {
        return calls.timeline(number).stream()
                .filter(event -> event.type() == type)
                .count();
    }

    private Instant current(String number) {
        return deadlines.current(number, DeadlineKind.RESOLVE).orElseThrow().due();
    }
}
