package org.huying.handling;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.huying.call.Call;
import org.huying.call.CallEvent;
import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.deadline.Deadlines;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/**
 * Holds (挂账): a long-term matter waits with an owner, a plan and a day of review, when its clocks go on by themselves.
 */
@Component
public class Holds {

    private final Calls calls;
    private final CallProgress progress;
    private final Deadlines deadlines;
    private final HoldLimits limits;
    private final CurrentUser user;
    private final Clock clock;

    Holds(Calls calls, CallProgress progress, Deadlines deadlines, HoldLimits limits, CurrentUser user, Clock clock) {
        this.calls = calls;
        this.progress = progress;
        this.deadlines = deadlines;
        this.limits = limits;
        this.user = user;
        this.clock = clock;
    }

    /**
     * How often a call may be put on hold, and until when.
     *
     * @param held how often it was
     * @param latest the last day of review that may be asked for today
     */
    public record Room(long held, int most, LocalDate latest) {}

    public Room room(String number) {
        return new Room(
                events(number, CallEventType.HELD),
                limits.most(),
                LocalDate.now(clock).plusDays(limits.longestDays()));
    }

    /** Keeps the request, or refuses it: the day is not ahead or too far, or the call was held as often as it may be. */
    void ask(Call call, LocalDate review, String plan) {
        var today = LocalDate.now(clock);
        if (!review.isAfter(today) || review.isAfter(today.plusDays(limits.longestDays()))) {
            throw Refusal.invalid(
                    "reviewDate",
                    "handling.reviewDate",
                    today.plusDays(1).toString(),
                    today.plusDays(limits.longestDays()).toString());
        }
        if (events(call.number(), CallEventType.HELD) >= limits.most()) {
            throw Refusal.conflict("handling.heldTooOften", limits.most());
        }
        progress.note(call.number(), CallEventType.HOLD_ASKED, call.requireLead(), plan, review.toString());
    }

    /** Grants what was asked for last: nothing of the call is due until the review. */
    void grant(String number, @Nullable String note) {
        progress.lock(number);
        var asked = asked(number);
        var review = LocalDate.parse(asked.newValue());
        var until = deadlines.opening(review);
        if (!until.isAfter(clock.instant())) {
            throw Refusal.conflict("handling.reviewDateOver", review.toString());
        }
        var before = calls.require(number);
        var plan = asked.note() == null ? "" : asked.note();
        deadlines.pauseAll(number, until, user.id(), note == null ? plan : plan + " · " + note);
        progress.held(number, before.requireLead(), review, plan, note);
        promiseMoved(before);
    }

    void refuse(String number, @Nullable String note) {
        progress.note(number, CallEventType.HOLD_REFUSED, calls.require(number).requireLead(), note, null);
    }

    /** The day of the review has come. Nothing happens when somebody has ended the hold before. */
    void reviewed(String number) {
        var call = calls.require(number);
        if (call.hold() != null) {
            progress.holdEnded(number, call.requireLead(), null);
        }
    }

    /** Ends a hold before its review: the clocks go on now, and the work comes back by the timer that waited for it. */
    @Transactional
    public void resume(String number, String reason) {
        progress.lock(number);
        var call = calls.require(number);
        if (call.hold() == null) {
            throw Refusal.conflict("handling.notOnHold", number);
        }
        progress.holdEnded(number, call.requireLead(), reason);
        deadlines.resumeAll(number, user.id(), reason);
        promiseMoved(call);
    }

    /** Whoever was promised a day is told that it is another now. */
    private void promiseMoved(Call before) {
        var day = calls.require(before.number()).promisedDate();
        if (day != null && !day.equals(before.promisedDate())) {
            progress.note(before.number(), CallEventType.PROMISE_MOVED, before.requireLead(), null, day.toString());
        }
    }

    private CallEvent asked(String number) {
        return calls.timeline(number).stream()
                .filter(event -> event.type() == CallEventType.HOLD_ASKED)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private long events(String number, CallEventType type) {
        return calls.timeline(number).stream()
                .filter(event -> event.type() == type)
                .count();
    }
}
