package org.huying.handling;

import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.huying.call.Call;
import org.huying.call.CallProgress;
import org.huying.call.CallStatus;
import org.huying.call.Calls;
import org.huying.call.Merges;
import org.huying.problem.Refusal;

/**
 * Merges calls about one matter and takes them apart again: one handling goes on in the main call, and each caller is
 * asked when it is resolved. Each is one transaction; whoever locks both calls begins with the main one.
 */
@Service
@Transactional
public class Merging {

    private final Calls calls;
    private final CallProgress progress;
    private final Merges merges;
    private final CallStart start;
    private final RuntimeService runtime;

    Merging(Calls calls, CallProgress progress, Merges merges, CallStart start, RuntimeService runtime) {
        this.calls = calls;
        this.progress = progress;
        this.merges = merges;
        this.start = start;
        this.runtime = runtime;
    }

    /**
     * Ends the handling of a call; from now on it follows the main one, and so do those that followed it.
     *
     * @throws Refusal where one of both is not in work, they are of different kinds, or the main one is less urgent (its
     *     clocks are slower) or not watched as the other is
     */
    public void merge(String number, String into, @Nullable String why) {
        if (number.equals(into)) {
            throw Refusal.invalid("into", "handling.mergedIntoItself");
        }
        progress.lock(into);
        progress.lock(number);
        var main = calls.require(into);
        var merged = calls.require(number);
        requireUnresolved(main);
        requireUnresolved(merged);
        if (merged.report().kind() != main.report().kind()) {
            throw Refusal.conflict("handling.mergedIntoAnotherKind", number, into);
        }
        if (merged.isSupervised() && !main.isSupervised()) {
            throw Refusal.conflict("handling.mergedOutOfSupervision", number, into);
        }
        if (merged.urgency().compareTo(main.urgency()) > 0) {
            throw Refusal.conflict("handling.mergedIntoLessUrgent", number, into);
        }
        var following = merges.waitingFor(number);
        merges.merge(merged, main, why);
        following.forEach(call -> merges.moveAlong(call, main, why));
        runtime.createMessageCorrelation(CallProcess.CALL_MERGED)
                .processInstanceBusinessKey(number)
                .correlate();
    }

    /** The call is dispatched again to the department that it had, with new clocks; possible until the main one is resolved. */
    public void unmerge(String number, @Nullable String why) {
        var main = Optional.ofNullable(calls.require(number).mergedInto())
                .orElseThrow(() -> Refusal.conflict("handling.notMerged", number));
        progress.lock(main);
        progress.lock(number);
        var merged = calls.require(number);
        if (merged.status() != CallStatus.MERGED || !main.equals(merged.mergedInto())) {
            throw Refusal.conflict("handling.notMerged", number);
        }
        takeOut(merged, calls.require(main), false, why);
    }

    /** The main call is gone: the oldest that followed it takes its place, with its department; the others follow that. */
    void goOnWithout(Call main) {
        var following = merges.waitingFor(main.number());
        if (following.isEmpty()) {
            return;
        }
        var next = following.get(0);
        takeOut(next, main, true, null);
        following.stream().skip(1).forEach(call -> merges.moveAlong(call, next, null));
    }

    private void takeOut(Call merged, Call main, boolean withLeadOfMain, @Nullable String why) {
        var own = merged.leadDepartment();
        var source = own == null || (withLeadOfMain && main.leadDepartment() != null) ? main : merged;
        var lead = source.leadDepartment();
        merges.unmerge(merged, main, lead, source.level(), why);
        if (lead == null) {
            start.received(merged.number(), merged.report());
        } else {
            start.unmerged(merged, lead);
        }
    }

    private static void requireUnresolved(Call call) {
        if (call.status() == CallStatus.MERGED) {
            throw Refusal.conflict("handling.alreadyMerged", call.number(), String.valueOf(call.mergedInto()));
        }
        if (!CallStatus.UNRESOLVED.contains(call.status())) {
            throw Refusal.conflict("handling.notMergeable", call.number());
        }
    }
}
