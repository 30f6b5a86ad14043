package org.huying.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallProgress;
import org.huying.call.PromiseState;
import org.huying.deadline.Deadline;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.deadline.PromiseClock;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/**
 * What a department has promised for a day, and what became of it (有诺必果). Where no day was named, the deadline is the
 * promise, and nothing is counted twice.
 */
@Component
class Promises {

    private final CallProgress progress;
    private final Deadlines deadlines;
    private final PromiseClock promises;
    private final OpenTasks tasks;
    private final PromiseLimits limits;
    private final CurrentUser user;
    private final Clock clock;

    Promises(
            CallProgress progress,
            Deadlines deadlines,
            PromiseClock promises,
            OpenTasks tasks,
            PromiseLimits limits,
            CurrentUser user,
            Clock clock) {
        this.progress = progress;
        this.deadlines = deadlines;
        this.promises = promises;
        this.tasks = tasks;
        this.limits = limits;
        this.user = user;
        this.clock = clock;
    }

    void given(String number, String department, @Nullable LocalDate day) {
        if (day == null) {
            return;
        }
        if (day.isAfter(LocalDate.now(clock).plusDays(limits.longestDays()))) {
            throw Refusal.invalid("promisedDate", "handling.promiseTooFar", limits.longestDays());
        }
        promises.start(number, department, day);
    }

    /** The day is over and the call is not resolved: the department is asked for the result. */
    void fellDue(String number) {
        open(number).ifPresent(promise -> {
            progress.promiseSettled(number, promise.responsible(), PromiseState.BROKEN, null);
            deadlines.breached(number, DeadlineKind.PROMISE);
            tasks.raise(number);
        });
    }

    /** The call is reported resolved: kept, unless the day is over. */
    void resolved(Call call) {
        if (call.promiseState() == null) {
            return;
        }
        var number = call.number();
        open(number).ifPresent(promise -> {
            var late = promise.isLate(clock.instant());
            progress.promiseSettled(
                    number, promise.responsible(), late ? PromiseState.BROKEN : PromiseState.KEPT, null);
        });
        deadlines.met(number, DeadlineKind.PROMISE);
    }

    /** Whoever called does not find it solved: what was kept on paper was not kept. */
    void unsolved(Call call) {
        if (call.promiseState() == PromiseState.KEPT) {
            progress.promiseSettled(call.number(), call.requireLead(), PromiseState.BROKEN, null);
        }
    }

    /** Another department leads: it has not promised anything. */
    void released(String number, @Nullable String why) {
        promises.release(number, user.id(), why == null ? "" : why);
    }

    private Optional<Deadline> open(String number) {
        return deadlines
                .current(number, DeadlineKind.PROMISE)
                .filter(promise -> promise.isRunning() && promise.breachedAt() == null);
    }
}
